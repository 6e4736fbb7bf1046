"""What each fact proves, in a sentence a user can repeat, and what it does not."""

from __future__ import annotations

from mailtracker_gui.domain.evidence import Evidence, Kind, Source, Verdict
from mailtracker_gui.domain.judgements import AS_READ, CATEGORIES, Place
from mailtracker_gui.domain.saying import restored, say, together

SENTENCES = {
    Kind.CREATED: "The letter is stored on this computer and will be sent.",
    Kind.SCHEDULED: "The letter is stored on this computer and will be sent when its time comes.",
    Kind.PROCESSING: "An attempt to send began.",
    Kind.DROPPED: "It was decided here not to send.",
    Kind.ACCEPTED: "Your own provider took the letter. "
    "That does not prove that the recipient's server has it.",
    Kind.POSTPONED: "Your provider did not take the letter yet. It will be tried again.",
    Kind.REFUSED: "Your own provider refused the letter. It was not sent.",
    Kind.UNSURE: "The connection broke after the letter was handed over. It may have gone, "
    "so it is not sent again unless you say so.",
    Kind.RELAYED: "A further server took the letter; it sends no more reports. "
    "That does not prove that it reached the mailbox.",
    Kind.DELIVERED: "The mailbox's host took the letter. "
    "That does not say whether it lies in the inbox or in the spam folder.",
    Kind.EXPANDED: "A mailing list took the letter and passes it on to its members.",
    Kind.DELAYED: "The letter has not arrived yet and is still being tried.",
    Kind.FAILED: "The letter did not arrive.",
    Kind.AUTO_REPLIED: "An automatic reply came: the mailbox has the letter. "
    "That does not prove that anyone read it.",
    Kind.DISPLAYED: "The recipient's mail program says the letter was shown on a screen.",
    Kind.DELETED: "The recipient's mail program says the letter was deleted, perhaps unread.",
    Kind.DENIED: "The recipient refused to confirm. The letter is there.",
    Kind.DISPATCHED: "The recipient's mail program passed the letter on.",
    Kind.PROCESSED: "The recipient's mail program dealt with the letter by a rule.",
    Kind.REPLIED: "A person answered.",
    Kind.COMPLAINED: "The recipient reported the letter as spam.",
    Kind.UNSUBSCRIBED: "The recipient wants no more mail.",
    Kind.OBJECTED: "The recipient wants no tracking.",
    Kind.UNCLEAR: "A report came that nobody understands. It proves nothing by itself.",
    Kind.JUDGED: "You judged a fact.",
}
HITS = {
    Verdict.PERSON: "A person {did}.",
    Verdict.PROXY: "A person {did}, through their provider's image proxy.",
    Verdict.PREFETCH: "The recipient's provider loaded it ahead of any reading. "
    "The mailbox has the letter; nobody need have seen it.",
    Verdict.SCANNER: "A security gateway or a robot {did}. "
    "The recipient's side has the letter; nobody need have seen it.",
    Verdict.SELF: "You {did} yourself. It proves nothing.",
    Verdict.UNKNOWN: "Somebody or something {did}; who cannot be told. It proves nothing.",
}
COPIED = (
    "A copy lies in your Sent folder: {agent} handed the letter to your provider. "
    "That does not prove that the recipient's server has it."
)
PLACED = "Its letter was found in your Sent folder."
TAKEN_BACK = "You took it back before it left."
JUDGED_BY_RULE = "With what is known now, a rule takes a hit for another: {judgement}."
JUDGEMENTS = {  # of reports; those of hits are told with the hit
    Place.BELONGS: "You said that the report belongs to this letter.",
    Place.DISMISSED: "You put the report aside.",
    Place.AS_FOUND: "You put the report back where it was found.",
    AS_READ: "The bounce counts again as the report itself says.",
}
JUDGED_BOUNCE = "You said that it is a {judgement} bounce."
BOUNCE_BY_RULE = "Your rule makes it a {judgement} bounce: {rule}."
DID = {Kind.OPENED: "opened the letter", Kind.CLICKED: "followed a link"}
TITLES = {
    Kind.CREATED: "Created",
    Kind.SCHEDULED: "Scheduled",
    Kind.PROCESSING: "Processing",
    Kind.DROPPED: "Dropped",
    Kind.UNSURE: "Unsure",
    Kind.RELAYED: "Relayed",
    Kind.DELIVERED: "Delivered",
    Kind.EXPANDED: "Expanded",
    Kind.DELAYED: "Delayed",
    Kind.FAILED: "Failed",
    Kind.OPENED: "Opened",
    Kind.CLICKED: "Clicked",
    Kind.REPLIED: "Replied",
    Kind.UNSUBSCRIBED: "Unsubscribed",
    Kind.OBJECTED: "Objected",
    Kind.JUDGED: "Judged",
    Kind.AUTO_REPLIED: "Automatic reply",
    Kind.DISPLAYED: "Read receipt: displayed",
    Kind.DELETED: "Read receipt: deleted",
    Kind.DENIED: "Read receipt: refused",
    Kind.DISPATCHED: "Read receipt: passed on",
    Kind.PROCESSED: "Read receipt: processed",
    Kind.ACCEPTED: "Accepted by your provider",
    Kind.POSTPONED: "Postponed by your provider",
    Kind.REFUSED: "Refused by your provider",
    Kind.COMPLAINED: "Reported as spam",
    Kind.UNCLEAR: "Report that is not understood",
}


def title(fact: Evidence) -> str:
    """Return the fact's name for a list: "Delivered", "Read receipt: displayed"."""
    if fact.source is Source.SENT:
        return say("Placed") if fact.kind is Kind.JUDGED else say("Handed to your provider")
    return TITLES[fact.kind]


def sentence(fact: Evidence, verdict: Verdict | None = None) -> str:
    """Say what `fact` proves; for a hit, `verdict` is the one that counts now."""
    if fact.kind in DID:
        return say(HITS[verdict or Verdict.UNKNOWN], did=say(DID[fact.kind]))
    if fact.kind is Kind.JUDGED:
        return _judgement(fact)
    if fact.source is Source.SENT:
        return say(COPIED, agent=fact.details.get("agent") or say("another program"))
    why = restored(fact.details.get("said") or fact.details.get("why", ""))
    if rule := fact.details.get("rule"):
        why = say(BOUNCE_BY_RULE, judgement=say(fact.details["bounce"]), rule=rule)
    return together(SENTENCES[fact.kind], why)


def _judgement(fact: Evidence) -> str:
    told = {"judgement": "unknown", **fact.details}
    if fact.source is Source.SENT:
        return PLACED
    if fact.source is not Source.USER:
        return say(JUDGED_BY_RULE, judgement=say(told["judgement"]))
    if told["judgement"] in CATEGORIES - {AS_READ}:
        words = BOUNCE_BY_RULE if told.get("rule") else JUDGED_BOUNCE
        return say(words, judgement=say(told["judgement"]), rule=told.get("rule", ""))
    return JUDGEMENTS.get(told["judgement"], SENTENCES[Kind.JUDGED])


def taken_back(fact: Evidence) -> bool:
    """Whether the user wrote on at a letter that had not left: what left is another letter."""
    return fact.kind is Kind.DROPPED and fact.details.get("why") == TAKEN_BACK


def said(fact: Evidence) -> str:
    """Return who said what, verbatim: "mx.example.org said: 250 2.0.0 OK", or nothing."""
    words = fact.details.get("reply", "")
    if not words:
        return ""
    host = fact.details.get("remote_mta", "")
    return say("{host} said: {words}", host=host or say("Remote host"), words=words)
