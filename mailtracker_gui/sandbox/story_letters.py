"""The words of the story: what Alex Morgan writes, and to whom.

An empty line ends a paragraph; marks are `*bold*` and `[label](address)`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from mailtracker_gui.domain.message import Attachment, Tracking
from mailtracker_gui.sandbox.paper import calendar, pdf, table

EVERYTHING = Tracking(receipt=True, pixel=True, links=True)
RECEIPT = Tracking(receipt=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    to: tuple[str, ...]
    cc: tuple[str, ...] = ()
    bcc: tuple[str, ...] = ()
    subject: str
    words: str
    attachments: tuple[Attachment, ...] = ()
    tracking: Tracking = field(default=EVERYTHING)
    in_reply_to: str = ""
    later: float = 0  # seconds from now


DRAFTS = (
    Draft(
        to=("Grace Okafor <clicks@northwind.test>",),
        cc=("Northwind Accounts <forwards@northwind.test>",),
        subject="Invoice 2026-0417",
        words="""
Dear Grace,

please find attached our invoice *2026-0417* over *1,284.00 EUR* for the garden plans, payable
within 14 days.

You can also [see and pay it online](https://morgan-field.test/invoices/2026-0417).
""",
        attachments=(pdf("invoice-2026-0417.pdf", "Invoice 2026-0417", "Total 1,284.00 EUR"),),
    ),
    Draft(
        to=("Priya Raman <opens@harborlight.test>", "Tomás Vega <vacation@harborlight.test>"),
        subject="Our offer for the roof terrace",
        words="""
Dear Priya, dear Tomás,

thank you for showing us the house on Monday. We would build the terrace in larch, with planters
on the west side, for *18,400 EUR* including the railing.

The drawings are [in your project folder](https://morgan-field.test/p/terrace), and these are
[the three kinds of wood](https://morgan-field.test/wood) we spoke about.

The offer holds until the end of next month.
""",
    ),
    Draft(
        to=("Helen Brandt <reads@birkhof.test>",),
        cc=("Jonas Brandt <slow@birkhof.test>",),
        subject="Maintenance contract for signature",
        words="""
Dear Helen,

here is the contract as agreed: two visits a year, *notice period three months*. Please sign
page 3 and send it back.

If you prefer, [sign it online](https://morgan-field.test/sign/birkhof).
""",
        attachments=(pdf("contract.pdf", "Maintenance contract", "Two visits a year"),),
    ),
    Draft(
        to=("Quarry Team <list@quarry.test>", "Mina Sato <apple@quarry.test>"),
        bcc=("Luca Ferri <ok@quarry.test>",),
        subject="You are invited: summer evening in the workshop",
        words="""
Dear friends,

on *Friday, 19 June, at six* we open the workshop: music, something from the grill, and the
first tomatoes.

[Tell us whether you come](https://morgan-field.test/summer), and with how many.
""",
        attachments=(calendar("summer-evening.ics", "Summer evening", "20260619T160000Z"),),
    ),
    Draft(
        to=("Owen Clarke <replies@clarke-sons.test>",),
        subject="Re: The irrigation stops at night",
        words="""
Hello Owen,

the controller falls back to its winter programme when the battery is low. *Replace the
battery*, then hold the blue button for five seconds.

Step by step: [resetting the controller](https://morgan-field.test/help/reset). Did that help?
""",
        in_reply_to="<5f1c.20260301@clarke-sons.test>",
    ),
    Draft(
        to=("Ines Falk <scanner@keystone.test>",),
        subject="Application as landscape architect",
        words="""
Dear Ms Falk,

your work on the old harbour is the reason I apply. Attached is my CV; my last projects are [in
my portfolio](https://morgan-field.test/alex), and the roof garden has [a page of its
own](https://morgan-field.test/alex/roof).

I could start on the first of September.
""",
        attachments=(pdf("cv-alex-morgan.pdf", "Alex Morgan", "Landscape architect"),),
    ),
    Draft(
        to=("Dana Wolf <complains@wolfgarden.test>", "Rita Moss <spam@mossgreen.test>"),
        subject="Spring prices for hedges end on Sunday",
        words="""
Good morning,

*20 % off all hedges* until Sunday, planting included.

[Choose your hedge](https://morgan-field.test/spring), or [read how we
plant](https://morgan-field.test/spring/planting).
""",
    ),
    Draft(
        to=(
            "Nora User <nouser@northwind.test>",
            "Samir Haddad <deletes@northwind.test>",
            "Eva Lind <denies@lindqvist.test>",
        ),
        subject="Minutes of 3 March",
        words="""
Hello all,

attached is who does what by when. Eva, could you check the dates for the wall?

The photographs are [in the shared folder](https://morgan-field.test/s/march).
""",
        attachments=(
            table(
                "to-do.csv",
                ("what", "who", "until"),
                ("Order stones", "Samir", "2026-03-12"),
                ("Measure the wall", "Eva", "2026-03-15"),
            ),
        ),
        tracking=RECEIPT,
    ),
    Draft(
        to=("Felix Braun <full@braun-bau.test>", "Ben Ortiz <busy@ortiz.test>"),
        subject="Friendly reminder: invoice 2026-0388",
        words="""
Dear Sirs,

perhaps it was overlooked: invoice *2026-0388* over 310.50 EUR was due last Friday.

[See the invoice](https://morgan-field.test/invoices/2026-0388)
""",
    ),
    Draft(
        to=("Ivy Chen <slowfail@baltic-stone.test>",),
        subject="When can you deliver the granite?",
        words="""
Dear Ivy,

we need *24 m²* of the grey granite by the middle of May. Is that possible? The
[plan](https://morgan-field.test/p/granite) shows where the lorry can stop.
""",
    ),
    Draft(
        to=("Ruth Avery <silent@avery.test>",),
        cc=("Max Kern <rejects@kern.test>", "Carla Nunes <unsure@nunes.test>"),
        subject="Thank you!",
        words="""
Dear Ruth,

thank you for the wonderful week. The garden has *never* looked better, and half of the street
has come to see it.

Some [pictures](https://morgan-field.test/pictures) for you and your team.
""",
    ),
    Draft(
        to=("Nora User <nouser@northwind.test>",),
        subject="Minutes of 3 March, once more",
        words="""
Hello Nora,

I had the feeling that these did not reach you: [the
minutes](https://morgan-field.test/s/march).
""",
        later=20,
    ),
)
