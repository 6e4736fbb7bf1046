"""Finding a provider's servers from a mail address, as Thunderbird does.

One file per source.  All are asked at once, and the most trusted answer wins.  Only the domain
leaves this computer, and for the provider's own configuration the address; a password never does.
"""
