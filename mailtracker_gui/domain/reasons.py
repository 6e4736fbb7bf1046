"""The reason of a bounce decides what kind it is, never the code alone (status.md)."""

from __future__ import annotations

HARD = frozenset({"user-unknown", "host-unknown", "has-moved"})
SPAM = frozenset(
    {"spam-detected", "virus-detected", "blocked", "bad-reputation", "require-ptr"}
    | {"auth-failure", "policy-violation", "content-error", "not-compliant-rfc", "rejected"}
)
UNDETERMINED = frozenset({"", "on-hold", "undefined"})
ACTIONS = {
    "delayed": "deferred",
    "delivered": "delivered",
    "relayed": "delivered",
    "expanded": "delivered",
}


def category(action: str, reason: str, reply_code: str = "") -> str:
    """Return hard, soft, spam, deferred, delivered or undetermined."""
    if action in ACTIONS:
        return ACTIONS[action]
    if reason in HARD or (reason == "not-accept" and not reply_code.startswith("4")):
        return "hard"
    if reason in SPAM:
        return "spam"
    return "undetermined" if reason in UNDETERMINED else "soft"
