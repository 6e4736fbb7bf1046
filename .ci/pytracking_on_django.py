"""What the tracking server is measured beside: pytracking's view on Django, a commit per request.

    python pytracking_on_django.py              makes the database, prints the paths of opens
    gunicorn pytracking_on_django:application   serves

The database is in the folder PYTRACKING_FOLDER.
"""

from __future__ import annotations

import os
from pathlib import Path

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection, models
from django.urls import path

folder = Path(os.environ["PYTRACKING_FOLDER"])
settings.configure(
    ALLOWED_HOSTS=["*"],
    SECRET_KEY="for a benchmark",  # noqa: S106
    ROOT_URLCONF=__name__,
    MIDDLEWARE=[],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": folder / "pytracking.sqlite",
            "CONN_MAX_AGE": None,
            "OPTIONS": {"init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL"},
        }
    },
    PYTRACKING_CONFIGURATION={"base_open_tracking_url": "https://t.example/open/"},
)
django.setup()

from pytracking import Configuration, get_open_tracking_url  # noqa: E402  # after the set-up
from pytracking.django import OpenTrackingView  # noqa: E402  # as above
from pytracking.tracking import TrackingResult  # noqa: E402  # as above


class Open(models.Model):
    at = models.DateTimeField(auto_now_add=True)
    recipient = models.IntegerField()
    user_agent = models.TextField()
    address = models.TextField()

    class Meta:
        app_label = "bench"


class View(OpenTrackingView):  # type: ignore[misc]  # no types
    def notify_tracking_event(self, tracking_result: TrackingResult) -> None:
        about = tracking_result.request_data
        Open.objects.create(
            recipient=tracking_result.metadata["recipient"],
            user_agent=about["user_agent"] or "",
            address=about["user_ip"] or "",
        )


urlpatterns = [path("open/<str:path>", View.as_view())]
application = get_wsgi_application()

if __name__ == "__main__":
    with connection.schema_editor() as editor:
        editor.create_model(Open)
    for number in range(1000):
        url = get_open_tracking_url(
            {"recipient": number}, Configuration(base_open_tracking_url="https://t.example/open/")
        )
        print(url.removeprefix("https://t.example"))
