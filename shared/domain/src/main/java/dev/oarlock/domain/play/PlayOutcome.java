package dev.oarlock.domain.play;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.CustomerSpells.Spell;
import dev.oarlock.domain.account.contract.term.Renewal;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.play.PlayResult.Lost;
import dev.oarlock.domain.play.PlayResult.Saved;
import dev.oarlock.domain.play.PlayResult.Unclaimed;
import dev.oarlock.domain.play.PlayResult.Unclaimed.Reason;
import dev.oarlock.domain.play.PlayResult.Undecided;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// What a play came to: judged by the renewal of the contract that was up next when it was started,
/// when that is signed, or is over with the contract still in force. From month to month nobody
/// signs anything; there it is whether they still pay three months later.
public final class PlayOutcome {
  private static final int MONTHLY_DAYS = 90;

  private final Facts facts;
  private final AccountContracts contracts;
  private final PlayRun run;
  private final LocalDate today;

  private PlayOutcome(Facts facts, PlayRun run, LocalDate today) {
    this.facts = facts;
    this.contracts = AccountContracts.of(facts);
    this.run = run;
    this.today = today;
  }

  public static PlayResult of(PlayRun run, Facts facts, LocalDate today) {
    return new PlayOutcome(facts, run, today).result();
  }

  /// Since when nothing of it is to be done any more, because what it was for was decided after its
  /// start. A play that answers no risk, such as an onboarding, goes on while they stay.
  public static Optional<LocalDate> overSince(PlayRun run, Facts facts, LocalDate today) {
    return switch (of(run, facts, today)) {
      case Unclaimed(_, var why) when why == Reason.NO_RISK -> Optional.empty();
      case PlayResult result -> result.decided().filter(day -> day.isAfter(run.day()));
    };
  }

  private PlayResult result() {
    return left()
        .<PlayResult>map(on -> new Lost(on, contracts.lastPaidCmrr(on.minusDays(1))))
        .orElseGet(
            () -> contracts.nextRenewal(run.day()).map(this::ofRenewal).orElseGet(Undecided::new));
  }

  /// The end of the time as a customer in which it was started, whether they came back or not.
  private Optional<LocalDate> left() {
    return contracts.spells().until(today).stream()
        .filter(spell -> !spell.start().isAfter(run.day()))
        .reduce((_, later) -> later)
        .flatMap(Spell::end)
        .filter(on -> on.isAfter(run.day()) && !on.isAfter(today));
  }

  private PlayResult ofRenewal(Renewal renewal) {
    if (renewal.monthToMonth()) {
      var on = run.day().plusDays(MONTHLY_DAYS);
      return on.isAfter(today) ? new Undecided() : stayed(new Decision(renewal, on, on));
    }
    return orders(renewal)
        .filter(order -> !order.day().isAfter(today))
        .findFirst()
        .map(order -> signed(renewal, order))
        .orElseGet(() -> passed(renewal));
  }

  /// That renew its contract for a time after the start of the play.
  private Stream<Fact<ContractChanged>> orders(Renewal renewal) {
    return facts.of(ContractChanged.class).stream()
        .filter(it -> it.signal().order() == OrderType.RENEWAL)
        .filter(it -> it.signal().contract().equals(renewal.contract()))
        .filter(it -> it.signal().effective().isAfter(run.day()) || it.day().isAfter(run.day()))
        .sorted(Comparator.comparing(Fact::at));
  }

  private PlayResult signed(Renewal renewal, Fact<ContractChanged> order) {
    return order.day().isAfter(run.day())
        ? stayed(new Decision(renewal, order.day(), order.signal().effective()))
        : new Unclaimed(order.day(), Reason.SIGNED_BEFORE);
  }

  /// Nobody signed: it went on by itself, or ended while they stayed with something else.
  private PlayResult passed(Renewal renewal) {
    var isOpen =
        renewal.date().isAfter(today)
            || contracts.renewals(today).stream()
                .anyMatch(it -> it.contract().equals(renewal.contract()) && it.isOverdue(today));
    if (isOpen) {
      return new Undecided();
    }
    return successor(renewal)
        .<PlayResult>map(order -> new Unclaimed(order.day(), Reason.SIGNED_BEFORE))
        .orElseGet(() -> stayed(new Decision(renewal, renewal.date(), renewal.date())));
  }

  /// What was signed before the play to follow on that day.
  private Optional<Fact<ContractChanged>> successor(Renewal renewal) {
    return facts.of(ContractChanged.class).stream()
        .filter(it -> it.signal().order() == OrderType.NEW)
        .filter(it -> it.signal().effective().equals(renewal.date()))
        .filter(it -> !it.day().isAfter(run.day()))
        .findFirst();
  }

  /// When it was decided, and from when that holds.
  private record Decision(Renewal renewal, LocalDate on, LocalDate from) {}

  private PlayResult stayed(Decision decision) {
    if (run.started().riskSince().isEmpty()) {
      return new Unclaimed(decision.on(), Reason.NO_RISK);
    }
    if (!run.wasWorkedOnBefore(decision.on())) {
      return new Unclaimed(decision.on(), Reason.NO_STEP);
    }
    var before = atStake(decision.renewal());
    var after = after(decision);
    if (before.isZero() || (!after.isZero() && !isSameCurrency(before, after))) {
      return new Unclaimed(decision.on(), Reason.NOT_COMPARABLE);
    }
    var lost = shortfall(before, after);
    var kept = before.minus(lost);
    return kept.isZero() ? new Lost(decision.on(), lost) : new Saved(decision.on(), kept, lost);
  }

  /// What the contract was worth when the play was started: what is sold later is no save.
  private MultiCurrencyAmount atStake(Renewal renewal) {
    return contracts.monthlyValue(renewal.contract(), run.day());
  }

  /// What the contract is worth now; where it ended, what all that they pay makes up for.
  private MultiCurrencyAmount after(Decision decision) {
    var contract = decision.renewal().contract();
    var own = contracts.monthlyValue(contract, decision.from());
    if (!own.isZero()) {
      return own;
    }
    var dropped =
        shortfall(contracts.cmrr(decision.from().minusDays(1)), contracts.cmrr(decision.from()));
    return shortfall(atStake(decision.renewal()), dropped);
  }

  private static boolean isSameCurrency(MultiCurrencyAmount one, MultiCurrencyAmount other) {
    return one.byCurrency().keySet().equals(other.byCurrency().keySet());
  }

  /// What of the first the second lacks.
  private static MultiCurrencyAmount shortfall(
      MultiCurrencyAmount before, MultiCurrencyAmount after) {
    return before.minus(after).totals().stream()
        .filter(money -> money.minorUnits() > 0)
        .map(MultiCurrencyAmount::of)
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }
}
