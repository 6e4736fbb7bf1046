from tests.journeys.world.mail_world import MailWorld

__all__ = ["MailWorld"]
