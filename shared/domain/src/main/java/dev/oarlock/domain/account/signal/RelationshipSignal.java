package dev.oarlock.domain.account.signal;

import dev.oarlock.domain.account.identity.Csm;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who is there at an account, what they say and how they take part.
public sealed interface RelationshipSignal extends Signal {

  /// NPS is 0-10, CSAT 1-5, CES 1-7.
  record SurveyAnswered(Survey survey, int score, Optional<ContactRole> role)
      implements RelationshipSignal {
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
  }

  record MarketingEngaged(Action action) implements RelationshipSignal {
    public enum Action {
      OPENED,
      CLICKED,
      BOUNCED,
      UNSUBSCRIBED,
      ATTENDED
    }
  }

  record CommunityActed(Action action) implements RelationshipSignal {
    public enum Action {
      ASKED,
      ANSWERED,
      IDEA,
      VOTE
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
  }
}
