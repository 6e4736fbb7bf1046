"""Bytes of any mail to what it tells about a letter of ours: `read(raw) -> Report`."""

from mailtracker_gui.domain.reports.reading import read
from mailtracker_gui.domain.reports.report import Finding, Original, Report, ReportKind

__all__ = ["Finding", "Original", "Report", "ReportKind", "read"]
