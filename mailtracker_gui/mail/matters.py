"""Which mails are worth fetching whole: reports, automatic replies, and answers to us.

Looking at one too many costs a fetch; missing one loses a fact.  So any rule is enough, and the
parsers of the domain decide what the mail really is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from mailtracker_gui.mail.summary import Summary

Known = Callable[[list[str]], bool]

_LONGEST = 500  # characters of a header that patterns are tried on: some take their square

REPORT_TYPES = frozenset(
    {
        "multipart/report",  # RFC 6522
        *("message/delivery-status", "message/global-delivery-status"),  # RFC 3464, RFC 6533
        *("message/disposition-notification", "message/global-disposition-notification"),
        *("message/feedback-report", "message/tracking-status"),  # RFC 5965, RFC 3886
        "text/rfc822-headers",
    }
)
REPORT_SUBTYPES = frozenset(one.partition("/")[2].encode() for one in REPORT_TYPES)
# The patterns are tried on text in lower case, which is much quicker than ignoring the case.
MACHINES = re.compile(
    r"(?<![\w.+-])(mailer[-_.]?daemon|mail[-_.]?daemon|mdaemon|post-?master|mail(er)?|bounces?([-+.].*)?"
    r"|(mail)?delivery([-_.].*)?|microsoftexchange[0-9a-f]+|no-?reply-?(dsn|bounce).*"
    r"|complaints?|feedback(loop)?|abuse|fbl([-+.].*)?)@"
)
SYSTEMS = re.compile(
    r"mail delivery (sub)?system|mail(er)?[- ]?daemon|postmaster|mail administrator"
    r"|système de (messagerie|distribution)|sistema de (correo|entrega)|sistema di posta"
    r"|почтов\w+ систем|メール配信|邮件(系统|投递)|郵件系統"
)
_SUBJECTS = (
    # bounces and delays
    r"undeliver(ed|able|y)|(non|un)-?deliver(y|able)|deliver\w* (status|failure|failed|has failed)",
    r"(mail|message) deliver\w*|deliver\w* .*(delay|fail|incomplete|problem)|failure notice",
    r"returned (mail|to sender)|return(ed)? to sender|could not be (sent|delivered)|not delivered",
    r"mail system error|address not found|message (blocked|delayed)|warning: could not send",
    r"unzustellbar|nicht (zu)?gestellt|zustell(ung|bericht|fehler)|unzustellbare",
    r"non remis|non distribu|échec de (la )?(remise|distribution|livraison)|retour à l'expéditeur",
    r"no se (puede|pudo|ha podido) entregar|no entregad|error de entrega|devuelto|devolvid",
    r"mancat[ao] (consegna|recapito)|non recapitabile|impossibile (consegnare|recapitare)",
    r"niet (bezorgd|afgeleverd)|onbestelbaar|não (foi )?(possível )?entreg|falha na entrega",
    r"nie (można|udało się) dostarczyć|niedostarczon|недостав|не (было )?доставлен|ikke leveret",
    r"kunde inte levereras|ej levererat|配信(不能|できません)|配達できません",
    r"退信|无法投递|未送達|반송",
    # receipts of programs that do not mark them (Exchange, and its translations)
    r"^(read|not read|delivered|relayed|deleted|expanded)( receipt)?:|return receipt|read receipt",
    r"^(gelesen|nicht gelesen|ungelesen gelöscht|übermittelt|zugestellt):|lesebestätigung",
    r"^(lu|non lu|remis) ?:|accusé de (lecture|réception)|^(leído|no leído|entregado):|acuse",
    r"^(letto|non letto|recapitato):|conferma di lettura|^(gelezen|niet gelezen):|leesbevestiging",
    r"^(lido|não lida|przeczytane|прочитано):|^(开封|開封済み|已读)",
    # automatic replies
    r"auto(matic|mated)?[- ]?(repl(y|ied)|respon(se|der)|antwort)|out of (the )?office",
    r"ooo:|vacation|automatische antwort|abwesen(d|heit)|réponse automatique|absen(ce|t) du bureau",
    r"respuesta automática|fuera de la oficina|risposta automatica|fuori (sede|ufficio)",
    r"automatisch antwoord|afwezig|resposta automática|odpowiedź automatyczna|автоответ",
    r"自动(回复|答复)|自動(返信|応答)|자동 회신|autosvar",
    # complaints
    r"abuse report|spam (complaint|report)|complaint about|feedback report",
)
SUBJECTS = re.compile("|".join(_SUBJECTS))

RULES: Mapping[str, Callable[[Summary, Known], bool]] = {
    "part of a report": lambda mail, _: bool(mail.types & REPORT_TYPES),
    "null sender": lambda mail, _: mail.get("return-path").strip() == "<>",
    "automatic": lambda mail, _: _automatic(mail.get("auto-submitted")),
    "failed recipients": lambda mail, _: bool(mail.get("x-failed-recipients")),
    "automatic reply": lambda mail, _: _automatic(mail.get("x-autoreply")),
    "precedence": lambda mail, _: "auto" in mail.get("precedence").lower(),
    "machine": lambda mail, _: _says(mail, "from", MACHINES, SYSTEMS),
    "subject": lambda mail, _: _says(mail, "subject", SUBJECTS),
    "about an id": lambda mail, _: bool(mail.get("original-message-id")),
    "answer": lambda mail, known: bool(mail.answers) and known(mail.answers),
}


def why(mail: Summary, known: Known) -> str:
    """Return the first rule that wants `mail`, or "".  `known`: is one of these ids ours?"""
    return next((name for name, wanted in RULES.items() if wanted(mail, known)), "")


def matters(mail: Summary, known: Known) -> bool:
    return bool(why(mail, known))


def _says(mail: Summary, name: str, *patterns: re.Pattern[str]) -> bool:
    text = mail.get(name)[:_LONGEST].lower()
    return any(pattern.search(text) for pattern in patterns)


def _automatic(value: str) -> bool:
    """Auto-Submitted, RFC 3834 section 5: anything but "no", comments and parameters aside."""
    return bool(value) and re.split(r"[;(\s]", value.strip().lower())[0] not in ("", "no")
