"""MailTracker: did my mail arrive, and was it read?  Evidence for every answer."""

__version__ = "0.1.0"
