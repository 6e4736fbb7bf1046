"""The window's words in the user's language.

English is in the code; `resources/translations` has the other languages as Qt's .ts files, and
what they do not have stays English.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from string import Formatter

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from mailtracker_gui.domain.saying import Said

CONTEXT = "MailTracker"
ENGLISH = "en"
TRANSLATIONS = Path(str(files("resources"))) / "translations"
PREFIX = "mailtracker_"


def t(text: str, /, **values: object) -> str:
    """Return `text` in the user's language, its {fields} filled.

    `text` is a literal, or came through `mark` or `say`: an f-string is never found in a catalogue.
    """
    if isinstance(text, Said):
        values = {**text.values, **values}
        text = text.template
    said = QCoreApplication.translate(CONTEXT, str(text)) if text else ""
    return _filled(said, values) if values else said


def many(n: int, one: str, other: str, /, **values: object) -> str:
    """Return `one` or `other` as the language has it for `n`: "{n:,} letter", "{n:,} letters"."""
    said = QCoreApplication.translate(CONTEXT, other, None, n)
    if said == other and n == 1:
        said = one
    return _filled(said, {**values, "n": n})


def mark(text: str) -> str:
    """Return the same text: a literal that `t` is given later."""
    return text


def listed(parts: Iterable[str], last: str) -> str:
    """Return "a", "a and b" or "a, b and c"; `last` is "{first} and {last}", translated."""
    *first, end = [*parts] or [""]
    return last.format(first=", ".join(first), last=end) if first else end


def install(application: QCoreApplication, language: str = "") -> None:
    """Speak a language from now on, "pl"; "" is the first of the system's that there is."""
    wanted = [language] if language else QLocale.system().uiLanguages()
    chosen = _first(wanted, offered())
    system = QLocale.system()
    QLocale.setDefault(system if _same(system, chosen) else QLocale(chosen))
    for old in application.findChildren(QTranslator, CONTEXT):
        application.removeTranslator(old)
        old.deleteLater()
    own = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file in (TRANSLATIONS / f"{PREFIX}{chosen}.qm", Path(own) / f"qtbase_{chosen}.qm"):
        translator = QTranslator(application)  # lives as long as its parent
        translator.setObjectName(CONTEXT)
        if translator.load(str(file)):
            application.installTranslator(translator)


def offered() -> dict[str, str]:
    """Return the languages there are, each by its own name: {"en": "English", "pl": "polski"}."""
    found = sorted(file.stem.removeprefix(PREFIX) for file in TRANSLATIONS.glob(f"{PREFIX}*.qm"))
    return {ENGLISH: "English"} | {code: QLocale(code).nativeLanguageName() for code in found}


def _first(wanted: Iterable[str], known: Iterable[str]) -> str:
    """Return the first of the wanted languages that is known: "pt-BR" finds "pt_BR", then "pt"."""
    codes = [one.replace("-", "_") for one in wanted]
    near = [code for one in codes for code in (one, one.partition("_")[0])]
    return next((code for code in near if code in set(known)), ENGLISH)


def _same(locale: QLocale, language: str) -> bool:
    return locale.name().partition("_")[0] == language.partition("_")[0]


class _Filler(Formatter):
    """Fills in numbers as the language writes them, and what was said in words of its own."""

    def format_field(self, value: object, format_spec: str) -> str:
        locale = QLocale()
        if isinstance(value, Said):
            value = t(value)
        elif isinstance(value, int | float) and locale.language() is not QLocale.Language.C:
            if format_spec == ",":
                return locale.toString(value)
            if format_spec.startswith(".") and format_spec.endswith("f"):
                return locale.toString(float(value), "f", int(format_spec[1:-1]))
        return str(super().format_field(value, format_spec))


def _filled(text: str, values: dict[str, object]) -> str:
    return _Filler().vformat(text, (), values)
