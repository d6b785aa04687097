package dev.oarlock.aws.events.family;

import static dev.oarlock.aws.events.field.DayRange.AGREED;

import dev.oarlock.aws.events.field.SignalFields;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.signal.RelationshipSignal.AdvocacyGiven;
import dev.oarlock.domain.account.signal.RelationshipSignal.CommunityActed;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged;
import dev.oarlock.domain.account.signal.RelationshipSignal.MarketingEngaged;
import dev.oarlock.domain.account.signal.RelationshipSignal.MeetingHeld;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered;

/// Who is there at an account, what they say and how they take part.
final class RelationshipFields {
  private RelationshipFields() {}

  static SurveyAnswered surveyAnswered(SignalFields f) {
    return new SurveyAnswered(
        f.enumValue("survey", SurveyAnswered.Survey.class),
        f.integer("score"),
        f.maybeEnumValue("role", ContactRole.class),
        f.texts("reasons"));
  }

  static ContactChanged contactChanged(SignalFields f) {
    return new ContactChanged(
        f.text("contact"),
        f.enumValue("role", ContactRole.class),
        f.enumValue("movement", ContactChanged.Movement.class));
  }

  static MarketingEngaged marketingEngaged(SignalFields f) {
    return new MarketingEngaged(f.enumValue("action", MarketingEngaged.Action.class));
  }

  static CommunityActed communityActed(SignalFields f) {
    return new CommunityActed(f.enumValue("action", CommunityActed.Action.class));
  }

  static AdvocacyGiven advocacyGiven(SignalFields f) {
    return new AdvocacyGiven(f.enumValue("kind", AdvocacyGiven.Kind.class));
  }

  static MeetingHeld meetingHeld(SignalFields f) {
    return new MeetingHeld(
        f.enumValue("kind", MeetingHeld.Kind.class),
        f.enumValues("attendees", ContactRole.class),
        f.flag("customerExecutive"),
        f.flag("ourExecutive"));
  }

  static SentimentNoted sentimentNoted(SignalFields f) {
    return new SentimentNoted(
        f.integer("pulse"),
        f.texts("reasons"),
        f.maybeText("note"),
        f.maybeDay("expires", AGREED),
        f.maybeCsm("by"));
  }
}
