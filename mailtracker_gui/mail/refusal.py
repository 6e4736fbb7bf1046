"""What a provider says when it does not sign somebody in, in words a person can act on."""

from __future__ import annotations

from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.sign_in import Provider
from mailtracker_gui.mail.trouble import ServerTrouble, Stage

PENDING, SLOW_DOWN = "authorization_pending", "slow_down"  # RFC 8628 section 3.5
_AGAIN = "Sign in again in Tools › Accounts."
_KNOWN_AS = "Check the client id and secret of this program in Tools › Accounts, Sign in."
_ENDED = (say("no longer lets MailTracker in"), _AGAIN)
_BUSY = (say("cannot sign anybody in at the moment"), "It is tried again.")
REFUSALS = {  # RFC 6749 sections 4.1.2.1 and 5.2, RFC 8628 section 3.5, OpenID Connect Core 3.1.2.6
    "invalid_grant": _ENDED,
    "interaction_required": _ENDED,
    "login_required": _ENDED,
    "consent_required": _ENDED,
    "access_denied": (say("was told not to let MailTracker in"), "Sign in again, and agree."),
    "expired_token": (say("waited too long for the code to be entered"), _AGAIN),
    "invalid_client": (say("does not know this program"), _KNOWN_AS),
    "unauthorized_client": (say("does not let this program sign in like this"), _KNOWN_AS),
    "temporarily_unavailable": _BUSY,
    "server_error": _BUSY,
}


class Refused(ServerTrouble):
    """The provider said no; `error` is its word for why."""

    def __init__(self, provider: Provider, error: str) -> None:
        strange = (say("does not sign in ({error})", error=error[:60]), _AGAIN)
        what, way_out = REFUSALS.get(error, strange)
        passing = error in {"temporarily_unavailable", "server_error"}
        super().__init__(
            say("{title} {what}.", title=provider.title, what=what),
            way_out,
            passing=passing,
            stage=Stage.LOGIN,
        )
        self.error = error

    @property
    def ended(self) -> bool:
        return REFUSALS.get(self.error) is _ENDED
