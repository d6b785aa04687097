package dev.oarlock.domain.portfolio.book;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.play.PlayRole;
import dev.oarlock.domain.portfolio.book.WaitingItem.DueStep;
import dev.oarlock.domain.portfolio.book.WaitingItem.ExpiringOverride;
import dev.oarlock.domain.portfolio.book.WaitingItem.ExpiringPulse;
import dev.oarlock.domain.portfolio.book.WaitingItem.OpenDecision;
import dev.oarlock.domain.portfolio.book.WaitingItem.OverdueRenewal;
import dev.oarlock.domain.portfolio.book.WaitingItem.OwnRisk;
import dev.oarlock.domain.portfolio.book.WaitingItem.UnclaimedRisk;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import dev.oarlock.domain.portfolio.listing.ListedAttention.HeldRisk;
import dev.oarlock.domain.risk.handling.RiskHandling.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What waits for a reader on a day, gathered account by account. In plain loops, as the first book
/// of a process would load a class for each function that is passed on.
final class WaitingItems {
  /// So many days before its end a pulse or an override waits for its renewal.
  private static final int ENDING_DAYS = 14;

  /// So many days before it is due a step of a play waits.
  private static final int STEP_DAYS = 2;

  private final BookReader reader;
  private final LocalDate today;
  private final List<WaitingItem> unclaimed = new ArrayList<>();
  private final List<WaitingItem> own = new ArrayList<>();
  private final List<WaitingItem> steps = new ArrayList<>();
  private final List<WaitingItem> overdue = new ArrayList<>();
  private final List<WaitingItem> decisions = new ArrayList<>();
  private final List<WaitingItem> pulses = new ArrayList<>();
  private final List<WaitingItem> overrides = new ArrayList<>();
  private int risksElsewhere;

  WaitingItems(BookReader reader, LocalDate today) {
    this.reader = reader;
    this.today = today;
  }

  /// The most pressing kind first, and of each in the order in which the accounts were seen.
  List<WaitingItem> all() {
    var all = new ArrayList<WaitingItem>();
    for (var kind : List.of(unclaimed, own, steps, overdue, decisions, pulses, overrides)) {
      all.addAll(kind);
    }
    return all;
  }

  /// How many risks of the reader's accounts somebody else has or let rest.
  int risksElsewhere() {
    return risksElsewhere;
  }

  /// `isTheirs` if it is the account of the reader or of somebody they lead; what they took on
  /// themselves waits in any.
  void see(ListedAccount account, boolean isTheirs) {
    if (account.attention().risk().isPresent()) {
      seeRisk(account, account.attention().risk().get(), isTheirs);
    }
    seeSteps(account);
    if (isTheirs) {
      seeRenewal(account);
      seeJudgments(account);
    }
  }

  private void seeRisk(ListedAccount account, HeldRisk risk, boolean isTheirs) {
    var stage = risk.stage(today);
    if (stage == Stage.CLAIMED && reader.has(risk)) {
      own.add(new OwnRisk(account, risk.episode()));
    } else if (stage == Stage.UNCLAIMED && isTheirs) {
      unclaimed.add(new UnclaimedRisk(account, risk.episode()));
    } else if (isTheirs) {
      risksElsewhere++;
    }
  }

  /// What is due in the next days, for whoever does it: what no role of ours does is the owner's to
  /// see to.
  private void seeSteps(ListedAccount account) {
    for (var step : account.attention().steps()) {
      if (step.task().due().isBefore(today.plusDays(STEP_DAYS + 1L))
          && isFor(account, step.task().owner())) {
        steps.add(new DueStep(account, step));
      }
    }
  }

  private boolean isFor(ListedAccount account, PlayRole role) {
    return switch (role) {
      case LEAD -> reader.leads(account);
      case CSM -> isHeld(account);
      case EXECUTIVE, PRODUCT, SUPPORT, SALES -> reader.owns(account);
    };
  }

  private boolean isHeld(ListedAccount account) {
    Optional<Csm> holder = account.attention().risk().flatMap(HeldRisk::owner);
    return holder.isPresent() ? reader.is(holder.get()) : reader.owns(account);
  }

  private void seeRenewal(ListedAccount account) {
    var terms = account.terms();
    if (terms.isOverdue() && terms.renewal().isPresent()) {
      overdue.add(new OverdueRenewal(account, terms.renewal().get()));
    }
    if (account.attention().decision().isPresent()) {
      decisions.add(new OpenDecision(account, account.attention().decision().get()));
    }
  }

  private void seeJudgments(ListedAccount account) {
    if (!reader.owns(account)) {
      return;
    }
    var pulse = account.attention().pulseEnds();
    if (pulse.isPresent() && isEnding(pulse.get())) {
      pulses.add(new ExpiringPulse(account, pulse.get()));
    }
    var override = account.attention().overrideEnds();
    if (override.isPresent() && isEnding(override.get())) {
      overrides.add(new ExpiringOverride(account, override.get()));
    }
  }

  private boolean isEnding(LocalDate day) {
    return !day.isBefore(today) && day.isBefore(today.plusDays(ENDING_DAYS + 1L));
  }
}
