package dev.oarlock.domain.account.signal;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// Something that was reported about an account; the simple name is its detail-type on the bus.
/// Long because it is the one list of all of them; a name between it and them, for each subject,
/// would be one more class that every cold start loads.
public sealed interface Signal {

  /// Who the account is; a later one replaces an earlier one whole.
  record AccountRegistered(
      String name,
      List<String> aliases,
      List<ExternalId> identities,
      Segment segment,
      Optional<Csm> csm,
      Optional<String> industry,
      Optional<String> region,
      OptionalInt size,
      Optional<String> channel,
      Optional<AccountId> parent,
      Optional<String> slackChannel,
      Optional<LocalDate> since)
      implements Signal {
    public AccountRegistered {
      ValueCheck.shortText("name", name);
      ValueCheck.notNegative("size", size);
      aliases = List.copyOf(aliases);
      identities = List.copyOf(identities);
    }
  }

  /// An order on a contract. `effective` is the day from which it holds; `termMonths` counts from
  /// there (0 only for a cancellation); an add-on ends with its contract's running term.
  record ContractChanged(
      String contract,
      OrderType order,
      LocalDate effective,
      int termMonths,
      boolean autoRenew,
      List<ContractLine> lines,
      Optional<String> reason,
      Optional<String> comment)
      implements Signal {
    public enum OrderType {
      NEW,
      ADD_ON,
      RENEWAL,
      CANCELLATION
    }

    public ContractChanged {
      ValueCheck.shortText("contract", contract);
      ValueCheck.inRange("termMonths", termMonths, 0, 120);
      if (order != OrderType.CANCELLATION && order != OrderType.ADD_ON && termMonths == 0) {
        throw new IllegalArgumentException("termMonths is 0, but only a cancellation has no term");
      }
      lines = List.copyOf(lines);
    }
  }

  /// Use of the product on one day, or of the period that ends on it.
  record UsageReported(
      LocalDate day,
      OptionalInt activeUsers,
      OptionalInt logins,
      Map<String, Integer> features,
      OptionalInt featuresUsed,
      OptionalInt featuresOffered,
      OptionalInt executivesActive)
      implements Signal {
    public UsageReported {
      ValueCheck.notNegative("activeUsers", activeUsers);
      ValueCheck.notNegative("logins", logins);
      ValueCheck.notNegative("featuresUsed", featuresUsed);
      ValueCheck.notNegative("featuresOffered", featuresOffered);
      ValueCheck.notNegative("executivesActive", executivesActive);
      features = Map.copyOf(features);
      features.forEach((feature, count) -> ValueCheck.notNegative("count of " + feature, count));
    }
  }

  record TicketOpened(String ticket, Priority priority, boolean escalated) implements Signal {
    public enum Priority {
      LOW,
      NORMAL,
      HIGH,
      URGENT
    }

    public TicketOpened {
      ValueCheck.shortText("ticket", ticket);
    }
  }

  /// `satisfaction` is 1-5.
  record TicketClosed(
      String ticket,
      boolean escalated,
      OptionalInt satisfaction,
      OptionalInt minutesToFirstResponse,
      OptionalInt minutesToResolve)
      implements Signal {
    public TicketClosed {
      ValueCheck.shortText("ticket", ticket);
      satisfaction.ifPresent(stars -> ValueCheck.inRange("satisfaction", stars, 1, 5));
      ValueCheck.notNegative("minutesToFirstResponse", minutesToFirstResponse);
      ValueCheck.notNegative("minutesToResolve", minutesToResolve);
    }
  }

  /// NPS is 0-10, CSAT 1-5, CES 1-7.
  record SurveyAnswered(Survey survey, int score, Optional<ContactRole> role) implements Signal {
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

  record InvoiceIssued(String invoice, Money amount, LocalDate due) implements Signal {
    public InvoiceIssued {
      ValueCheck.shortText("invoice", invoice);
      ValueCheck.notNegative("amount", amount.minorUnits());
    }
  }

  /// Paid when the signal's `at` says.
  record InvoicePaid(String invoice, Money amount, LocalDate due) implements Signal {
    public InvoicePaid {
      ValueCheck.shortText("invoice", invoice);
      ValueCheck.notNegative("amount", amount.minorUnits());
    }
  }

  record InvoiceOverdue(String invoice, Money amount, LocalDate due) implements Signal {
    public InvoiceOverdue {
      ValueCheck.shortText("invoice", invoice);
      ValueCheck.notNegative("amount", amount.minorUnits());
    }
  }

  /// `contact` is any stable key of the person, never shown.
  record ContactChanged(String contact, ContactRole role, Movement movement) implements Signal {
    public enum Movement {
      JOINED,
      LEFT
    }

    public ContactChanged {
      ValueCheck.shortText("contact", contact);
    }
  }

  record MarketingEngaged(Action action) implements Signal {
    public enum Action {
      OPENED,
      CLICKED,
      BOUNCED,
      UNSUBSCRIBED,
      ATTENDED
    }
  }

  record CommunityActed(Action action) implements Signal {
    public enum Action {
      ASKED,
      ANSWERED,
      IDEA,
      VOTE
    }
  }

  record AdvocacyGiven(Kind kind) implements Signal {
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
      implements Signal {
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

  /// `milestone` is kickoff, measures-agreed, live, first-value, or one of the tenant's own.
  record MilestoneReached(String milestone) implements Signal {
    public static final String KICKOFF = "kickoff";
    public static final String MEASURES_AGREED = "measures-agreed";
    public static final String LIVE = "live";
    public static final String FIRST_VALUE = "first-value";

    public MilestoneReached {
      ValueCheck.shortText("milestone", milestone);
    }
  }

  /// A success measure's value, in the measure's own unit.
  record MeasureReported(
      String measure, double value, OptionalDouble baseline, OptionalDouble target)
      implements Signal {
    public MeasureReported {
      ValueCheck.shortText("measure", measure);
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("value of " + measure + " is not a number: " + value);
      }
    }
  }

  record ServiceDisrupted(Severity severity, int minutes) implements Signal {
    public enum Severity {
      MINOR,
      MAJOR,
      CRITICAL
    }

    public ServiceDisrupted {
      ValueCheck.notNegative("minutes", minutes);
    }
  }

  record CorporateEventNoted(Kind kind) implements Signal {
    public enum Kind {
      ACQUISITION,
      MERGER,
      BANKRUPTCY,
      LEADERSHIP_CHANGE,
      RFP,
      COMPETITOR_EVALUATION
    }
  }

  record FeatureRequested(String feature, Urgency urgency) implements Signal {
    public enum Urgency {
      NICE,
      IMPORTANT,
      BLOCKING
    }

    public FeatureRequested {
      ValueCheck.shortText("feature", feature);
    }
  }

  /// The CSM's pulse, 1 (will leave) to 5 (delighted); it counts until `expires` (default 90 days).
  record SentimentNoted(
      int pulse,
      List<String> reasons,
      Optional<String> note,
      Optional<LocalDate> expires,
      Optional<Csm> by)
      implements Signal {
    public SentimentNoted {
      ValueCheck.inRange("pulse", pulse, 1, 5);
      ValueCheck.inRange("number of reasons", reasons.size(), 0, 3);
      reasons = List.copyOf(reasons);
    }
  }

  /// What a person holds against the computed score: a score (0-100), a band or both, in force up
  /// to and including `until`; an `until` in the past takes back what was said before. `reason` is
  /// a code.
  record HealthOverridden(
      OptionalInt score,
      Optional<Level> level,
      String reason,
      Optional<String> note,
      LocalDate until,
      Csm by)
      implements Signal {
    public enum Level {
      RED,
      YELLOW,
      GREEN
    }

    public HealthOverridden {
      score.ifPresent(points -> ValueCheck.inRange("score", points, 0, 100));
      ValueCheck.shortText("reason", reason);
      if (score.isEmpty() && level.isEmpty()) {
        throw new IllegalArgumentException("an override names a score or a level");
      }
    }
  }

  /// Whether an override that is over turned out right, in the eyes of the one who made it;
  /// `reason` and `by` are the override's, `override` its last day.
  record OverrideJudged(boolean right, String reason, Csm by, LocalDate override)
      implements Signal {
    public OverrideJudged {
      ValueCheck.shortText("reason", reason);
    }
  }

  /// What somebody who knows the account says of the renewal on the day `renewal`: how likely (0-1)
  /// it leaves by then, and what of its revenue a month that would cost; all of it where no amount
  /// is named. The latest of a renewal holds.
  record ChurnCalled(
      LocalDate renewal, double probability, Optional<Money> amount, Optional<String> note, Csm by)
      implements Signal {
    public ChurnCalled {
      ValueCheck.probability("probability", probability);
      amount.ifPresent(money -> ValueCheck.notNegative("amount", money.minorUnits()));
    }
  }

  /// A lead decides which call counts for the renewal on the day `renewal`; `probability` and
  /// `amount` are the lead's own figure. `model` and `csm` are what those two said (0-1) when it
  /// was decided: a decision is one between these two. The latest of a renewal holds.
  record CallDecided(
      LocalDate renewal,
      Choice choice,
      OptionalDouble probability,
      Optional<Money> amount,
      double model,
      OptionalDouble csm,
      Optional<String> note,
      Csm by)
      implements Signal {
    public enum Choice {
      MODEL,
      CSM,
      OWN,
      MONITOR
    }

    public CallDecided {
      probability.ifPresent(share -> ValueCheck.probability("probability", share));
      ValueCheck.probability("model", model);
      csm.ifPresent(share -> ValueCheck.probability("csm", share));
      amount.ifPresent(money -> ValueCheck.notNegative("amount", money.minorUnits()));
      if (choice == Choice.OWN && probability.isEmpty()) {
        throw new IllegalArgumentException("probability is missing, and the choice is own");
      }
    }
  }

  /// Time alone: appended by advance-day on a day on which an account's verdict would change.
  record DayPassed(LocalDate day) implements Signal {}

  /// Other scorecards are in force: appended to every account's log when they are applied.
  record ScorecardsChanged(String version) implements Signal {
    public ScorecardsChanged {
      ValueCheck.shortText("version", version);
    }
  }

  /// Another version of the churn model is in force: appended to every account's log when it is
  /// applied.
  record ModelChanged(String version) implements Signal {
    public ModelChanged {
      ValueCheck.shortText("version", version);
    }
  }

  /// A source stopped reporting a kind of signal (`feed` is its name) from the day `since`, and,
  /// once it is heard again, `until`. Appended by advance-day; of two with the same beginning the
  /// later one holds.
  record SourceInterrupted(
      String signalType, String source, LocalDate since, Optional<LocalDate> until)
      implements Signal {
    /// So many days time stands still for it at most; then it goes on without the source.
    public static final int MAX_DAYS = 42;

    public SourceInterrupted {
      ValueCheck.shortText("feed", signalType);
      ValueCheck.shortText("source", source);
      until.ifPresent(end -> ValueCheck.notBefore("until", end, since));
    }
  }

  /// Reports of a kind (`feed`) from the day `since` on moved `moved` of `of` accounts the same way
  /// at once: they are set aside until somebody says what they are. Then `until` is the first day
  /// that is not in doubt any more, and if they are `real`, they count after all. Of two with the
  /// same beginning the later one holds.
  record AnomalyNoted(
      String signalType,
      LocalDate since,
      int moved,
      int accounts,
      Optional<LocalDate> until,
      boolean real)
      implements Signal {
    public AnomalyNoted {
      ValueCheck.shortText("feed", signalType);
      ValueCheck.inRange("moved", moved, 1, accounts);
      until.ifPresent(end -> ValueCheck.notBefore("until", end, since));
    }

    /// Whether a report of its kind is set aside, by the day it tells of.
    public boolean setsAside(LocalDate day) {
      return !real && !day.isBefore(since) && until.filter(end -> !day.isBefore(end)).isEmpty();
    }

    /// To all who read what is left, the source was out.
    public SourceInterrupted asInterruption() {
      var why = "%d of %d accounts moved at once".formatted(moved, accounts);
      return new SourceInterrupted(signalType, why, since, until);
    }
  }

  /// The detail-type that carries it on the bus.
  default String type() {
    return getClass().getSimpleName();
  }
}
