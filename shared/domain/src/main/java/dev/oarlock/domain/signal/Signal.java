package dev.oarlock.domain.signal;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.account.ExternalId;
import dev.oarlock.domain.account.Segment;
import dev.oarlock.domain.revenue.Money;
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
      Check.present("name", name);
      Check.notNegative("size", size);
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
      Check.present("contract", contract);
      Check.range("termMonths", termMonths, 0, 120);
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
      Check.notNegative("activeUsers", activeUsers);
      Check.notNegative("logins", logins);
      Check.notNegative("featuresUsed", featuresUsed);
      Check.notNegative("featuresOffered", featuresOffered);
      Check.notNegative("executivesActive", executivesActive);
      features = Map.copyOf(features);
      features.forEach((feature, count) -> Check.notNegative("count of " + feature, count));
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
      Check.present("ticket", ticket);
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
      Check.present("ticket", ticket);
      satisfaction.ifPresent(stars -> Check.range("satisfaction", stars, 1, 5));
      Check.notNegative("minutesToFirstResponse", minutesToFirstResponse);
      Check.notNegative("minutesToResolve", minutesToResolve);
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
      Check.range(survey + " score", score, survey.lowest, survey.highest);
    }
  }

  record InvoiceIssued(String invoice, Money amount, LocalDate due) implements Signal {
    public InvoiceIssued {
      Check.present("invoice", invoice);
      Check.notNegative("amount", amount.minor());
    }
  }

  /// Paid when the signal's `at` says.
  record InvoicePaid(String invoice, Money amount, LocalDate due) implements Signal {
    public InvoicePaid {
      Check.present("invoice", invoice);
      Check.notNegative("amount", amount.minor());
    }
  }

  record InvoiceOverdue(String invoice, Money amount, LocalDate due) implements Signal {
    public InvoiceOverdue {
      Check.present("invoice", invoice);
      Check.notNegative("amount", amount.minor());
    }
  }

  /// `contact` is any stable key of the person, never shown.
  record ContactChanged(String contact, ContactRole role, Movement movement) implements Signal {
    public enum Movement {
      JOINED,
      LEFT
    }

    public ContactChanged {
      Check.present("contact", contact);
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
      Check.present("milestone", milestone);
    }
  }

  /// A success measure's value, in the measure's own unit.
  record MeasureReported(
      String measure, double value, OptionalDouble baseline, OptionalDouble target)
      implements Signal {
    public MeasureReported {
      Check.present("measure", measure);
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
      Check.notNegative("minutes", minutes);
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
      Check.present("feature", feature);
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
      Check.range("pulse", pulse, 1, 5);
      Check.range("number of reasons", reasons.size(), 0, 3);
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
      score.ifPresent(points -> Check.range("score", points, 0, 100));
      Check.present("reason", reason);
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
      Check.present("reason", reason);
    }
  }

  /// What somebody who knows the account says of the renewal on the day `renewal`: how likely (0-1)
  /// it leaves by then, and what of its revenue a month that would cost; all of it where no amount
  /// is named. The latest of a renewal holds.
  record ChurnCalled(
      LocalDate renewal, double probability, Optional<Money> amount, Optional<String> note, Csm by)
      implements Signal {
    public ChurnCalled {
      Check.share("probability", probability);
      amount.ifPresent(money -> Check.notNegative("amount", money.minor()));
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
      probability.ifPresent(share -> Check.share("probability", share));
      Check.share("model", model);
      csm.ifPresent(share -> Check.share("csm", share));
      amount.ifPresent(money -> Check.notNegative("amount", money.minor()));
      if (choice == Choice.OWN && probability.isEmpty()) {
        throw new IllegalArgumentException("probability is missing, and the choice is own");
      }
    }
  }

  /// Time alone: appended by pass-time on a day on which an account's verdict would change.
  record DayPassed(LocalDate day) implements Signal {}

  /// Other scorecards are in force: appended to every account's log when they are applied.
  record RulesChanged(String version) implements Signal {
    public RulesChanged {
      Check.present("version", version);
    }
  }

  /// Another version of the churn model is in force: appended to every account's log when it is
  /// applied.
  record ModelChanged(String version) implements Signal {
    public ModelChanged {
      Check.present("version", version);
    }
  }

  /// A source stopped reporting a kind of signal (`feed` is its name) from the day `since`, and,
  /// once it is heard again, `until`. Appended by pass-time; of two with the same beginning the
  /// later one holds.
  record FeedInterrupted(String feed, String source, LocalDate since, Optional<LocalDate> until)
      implements Signal {
    /// So many days time stands still for it at most; then it goes on without the source.
    public static final int MOST_DAYS = 42;

    public FeedInterrupted {
      Check.present("feed", feed);
      Check.present("source", source);
      until.ifPresent(end -> Check.notBefore("until", end, since));
    }
  }

  /// Reports of a kind (`feed`) from the day `since` on moved `moved` of `of` accounts the same way
  /// at once: they are set aside until somebody says what they are. Then `until` is the first day
  /// that is not in doubt any more, and if they are `real`, they count after all. Of two with the
  /// same beginning the later one holds.
  record TideNoted(
      String feed, LocalDate since, int moved, int of, Optional<LocalDate> until, boolean real)
      implements Signal {
    public TideNoted {
      Check.present("feed", feed);
      Check.range("moved", moved, 1, of);
      until.ifPresent(end -> Check.notBefore("until", end, since));
    }

    /// Whether a report of its kind is set aside, by the day it tells of.
    public boolean doubts(LocalDate day) {
      return !real && !day.isBefore(since) && until.filter(end -> !day.isBefore(end)).isEmpty();
    }

    /// To all who read what is left, the source was out.
    public FeedInterrupted asOutage() {
      var why = "%d of %d accounts moved at once".formatted(moved, of);
      return new FeedInterrupted(feed, why, since, until);
    }
  }

  /// The detail-type that carries it on the bus.
  default String type() {
    return getClass().getSimpleName();
  }
}
