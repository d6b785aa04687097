package dev.oarlock.domain.account.signal;

import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.account.signal.policy.ValueCheck;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who is there at an account, what they say and how they take part.
public sealed interface RelationshipSignal extends Signal {

  /// NPS is 0-10, CSAT 1-5, CES 1-7. `reasons` are codes of what the answer is about.
  record SurveyAnswered(Survey survey, int score, Optional<ContactRole> role, List<String> reasons)
      implements RelationshipSignal {
    /// An answer that gives no reason.
    public SurveyAnswered(Survey survey, int score, Optional<ContactRole> role) {
      this(survey, score, role, List.of());
    }

    public enum Survey {
      NPS(0, 10),
      CSAT(1, 5),
      CES(1, 7);

      private final int lowest;
      private final int highest;

      Survey(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
      }
    }

    public SurveyAnswered {
      ValueCheck.inRange(survey + " score", score, survey.lowest, survey.highest);
      ValueCheck.inRange("number of reasons", reasons.size(), 0, 3);
      reasons = List.copyOf(reasons);
    }

    /// Whether whoever answered is unhappy: a detractor, or one who is dissatisfied.
    public boolean isUnhappy() {
      return switch (survey) {
        case NPS -> score <= 6;
        case CSAT -> score <= 2;
        case CES -> score <= 3;
      };
    }

    @Override
    public SignalType type() {
      return SignalType.SURVEY_ANSWERED;
    }

    @Override
    public List<Object> components() {
      return List.of(survey, score, role, reasons);
    }

    @Override
    public Object retentionGroup() {
      return survey;
    }

    @Override
    public SurveyAnswered minimized() {
      return new SurveyAnswered(survey, score, Optional.empty(), reasons);
    }
  }

  /// `contact` is any stable key of the person, never shown.
  record ContactChanged(String contact, ContactRole role, Movement movement)
      implements RelationshipSignal {
    public enum Movement {
      JOINED,
      LEFT
    }

    public ContactChanged {
      ValueCheck.shortText("contact", contact);
    }

    @Override
    public SignalType type() {
      return SignalType.CONTACT_CHANGED;
    }

    @Override
    public List<Object> components() {
      return List.of(contact, role, movement);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(List.of(contact, role, movement));
    }

    /// Sponsors and champions are counted, so their leaving must not be forgotten before their
    /// joining; of the others it only matters when the latest joined or left.
    @Override
    public Object retentionGroup() {
      return isCounted() ? role : List.of(role, movement);
    }

    /// Whether it matters how many there are of the role.
    public boolean isCounted() {
      return switch (role) {
        case SPONSOR, CHAMPION -> true;
        case POWER_USER, EXECUTIVE, ADMIN -> false;
      };
    }
  }

  record MarketingEngaged(Action action) implements RelationshipSignal {
    public enum Action {
      OPENED,
      CLICKED,
      BOUNCED,
      UNSUBSCRIBED,
      ATTENDED
    }

    /// Whether one of theirs did something about it; a mail that was opened may be a machine's.
    public boolean isAnswer() {
      return action == Action.CLICKED || action == Action.ATTENDED;
    }

    @Override
    public SignalType type() {
      return SignalType.MARKETING_ENGAGED;
    }

    @Override
    public List<Object> components() {
      return List.of(action);
    }

    @Override
    public Object retentionGroup() {
      return action;
    }
  }

  record CommunityActed(Action action) implements RelationshipSignal {
    public enum Action {
      ASKED,
      ANSWERED,
      IDEA,
      VOTE
    }

    @Override
    public SignalType type() {
      return SignalType.COMMUNITY_ACTED;
    }

    @Override
    public List<Object> components() {
      return List.of(action);
    }

    @Override
    public Object retentionGroup() {
      return action;
    }
  }

  record AdvocacyGiven(Kind kind) implements RelationshipSignal {
    public enum Kind {
      REFERENCE,
      CASE_STUDY,
      TALK,
      REVIEW,
      REFERRAL
    }

    @Override
    public SignalType type() {
      return SignalType.ADVOCACY_GIVEN;
    }

    @Override
    public List<Object> components() {
      return List.of(kind);
    }
  }

  record MeetingHeld(
      Kind kind, Set<ContactRole> attendees, boolean customerExecutive, boolean ourExecutive)
      implements RelationshipSignal {
    public enum Kind {
      QBR,
      EBR,
      ON_SITE,
      CHECK_IN
    }

    public MeetingHeld {
      attendees = Set.copyOf(attendees);
    }

    @Override
    public SignalType type() {
      return SignalType.MEETING_HELD;
    }

    @Override
    public List<Object> components() {
      return List.of(kind, attendees, customerExecutive, ourExecutive);
    }

    /// Whether it is a business review, or any meeting with their executives.
    public boolean isWithExecutives() {
      return switch (kind) {
        case QBR, EBR -> true;
        case ON_SITE, CHECK_IN -> customerExecutive;
      };
    }

    @Override
    public Object retentionGroup() {
      return isWithExecutives();
    }

    @Override
    public MeetingHeld minimized() {
      var executives = EnumSet.noneOf(ContactRole.class);
      if (attendees.contains(ContactRole.EXECUTIVE)) {
        executives.add(ContactRole.EXECUTIVE);
      }
      return new MeetingHeld(kind, executives, customerExecutive, false);
    }
  }

  /// The CSM's pulse, 1 (will leave) to 5 (delighted); it counts until `expires` (default 90 days).
  record SentimentNoted(
      int pulse,
      List<String> reasons,
      Optional<String> note,
      Optional<LocalDate> expires,
      Optional<Csm> by)
      implements RelationshipSignal {
    public SentimentNoted {
      ValueCheck.inRange("pulse", pulse, 1, 5);
      ValueCheck.inRange("number of reasons", reasons.size(), 0, 3);
      reasons = List.copyOf(reasons);
    }

    @Override
    public SignalType type() {
      return SignalType.SENTIMENT_NOTED;
    }

    @Override
    public List<Object> components() {
      return List.of(pulse, reasons, note, expires, by);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of("pulse");
    }

    @Override
    public SentimentNoted minimized() {
      return new SentimentNoted(pulse, reasons, Optional.empty(), expires, by);
    }

    /// The same by another name of whoever said it.
    public SentimentNoted withBy(Csm person) {
      return new SentimentNoted(pulse, reasons, note, expires, Optional.of(person));
    }
  }
}
