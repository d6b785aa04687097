package dev.oarlock.domain.account.signal;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.account.signal.policy.ValueCheck;
import dev.oarlock.domain.phrase.NoteBeginning;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What people of ours hold against what was computed.
public sealed interface JudgmentSignal extends Signal {

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
      implements JudgmentSignal {
    private static final int MAX_NOTE_LENGTH = 80;

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

    @Override
    public SignalType type() {
      return SignalType.HEALTH_OVERRIDDEN;
    }

    @Override
    public List<Object> components() {
      return List.of(score, level, reason, note, until, by);
    }

    @Override
    public HealthOverridden minimized() {
      var beginning = note.map(it -> NoteBeginning.of(it, MAX_NOTE_LENGTH));
      return new HealthOverridden(score, level, reason, beginning, until, by);
    }
  }

  /// Whether an override that is over turned out right, in the eyes of the one who made it;
  /// `reason` and `by` are the override's, `override` its last day.
  record OverrideJudged(boolean right, String reason, Csm by, LocalDate override)
      implements JudgmentSignal {
    public OverrideJudged {
      ValueCheck.shortText("reason", reason);
    }

    @Override
    public SignalType type() {
      return SignalType.OVERRIDE_JUDGED;
    }

    @Override
    public List<Object> components() {
      return List.of(right, reason, by, override);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(List.of(by, override));
    }
  }

  /// What somebody who knows the account says of the renewal on the day `renewal`: how likely (0-1)
  /// it leaves by then, and what of its revenue a month that would cost; all of it where no amount
  /// is named. The latest of a renewal holds.
  record ChurnCalled(
      LocalDate renewal, double probability, Optional<Money> amount, Optional<String> note, Csm by)
      implements JudgmentSignal {
    private static final int MAX_NOTE_LENGTH = 80;

    public ChurnCalled {
      ValueCheck.probability("probability", probability);
      amount.ifPresent(money -> ValueCheck.notNegative("amount", money.minorUnits()));
    }

    @Override
    public SignalType type() {
      return SignalType.CHURN_CALLED;
    }

    @Override
    public List<Object> components() {
      return List.of(renewal, probability, amount, note, by);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(renewal);
    }

    /// The one text that is kept, and its beginning only: a lead who is to decide between the model
    /// and a CSM must read why the CSM thinks so.
    @Override
    public ChurnCalled minimized() {
      return new ChurnCalled(
          renewal, probability, amount, note.map(it -> NoteBeginning.of(it, MAX_NOTE_LENGTH)), by);
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
      implements JudgmentSignal {
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

    @Override
    public SignalType type() {
      return SignalType.CALL_DECIDED;
    }

    @Override
    public List<Object> components() {
      return List.of(renewal, choice, probability, amount, model, csm, note, by);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(renewal);
    }

    @Override
    public CallDecided minimized() {
      return new CallDecided(
          renewal, choice, probability, amount, model, csm, Optional.empty(), by);
    }
  }

  /// What was lost on a day: a customer, a contract of one who stays, or revenue of one who stays,
  /// by fewer units and products or by a lower price.
  enum Loss {
    LEFT,
    LAPSED,
    QUANTITY,
    PRICE
  }

  /// Why something was lost, in the eyes of who knows the account: a code of the picklist, and
  /// whether that counted as avoidable when it was chosen. The latest of a loss holds.
  record ChurnReasonGiven(
      Loss loss, LocalDate on, String reason, boolean avoidable, Optional<String> note, Csm by)
      implements JudgmentSignal {
    public ChurnReasonGiven {
      ValueCheck.shortText("reason", reason);
    }

    @Override
    public SignalType type() {
      return SignalType.CHURN_REASON_GIVEN;
    }

    @Override
    public List<Object> components() {
      return List.of(loss, on, reason, avoidable, note, by);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(List.of(loss, on));
    }

    @Override
    public ChurnReasonGiven minimized() {
      return new ChurnReasonGiven(loss, on, reason, avoidable, Optional.empty(), by);
    }
  }

  /// What a retro of a loss found: the signs that should have fired, what would have helped, and
  /// what the customer said when they were asked. The latest of a loss holds.
  record LossReviewed(
      Loss loss,
      LocalDate on,
      List<String> missedSigns,
      Optional<String> finding,
      Optional<String> interview,
      Csm by)
      implements JudgmentSignal {
    public LossReviewed {
      missedSigns = List.copyOf(missedSigns);
      missedSigns.forEach(sign -> ValueCheck.shortText("missedSigns", sign));
    }

    @Override
    public SignalType type() {
      return SignalType.LOSS_REVIEWED;
    }

    @Override
    public List<Object> components() {
      return List.of(loss, on, missedSigns, finding, interview, by);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(List.of(loss, on));
    }

    @Override
    public LossReviewed minimized() {
      return new LossReviewed(loss, on, missedSigns, Optional.empty(), Optional.empty(), by);
    }
  }
}
