package dev.oarlock.domain.portfolio.customer;

import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnReasonGiven;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.account.signal.JudgmentSignal.LossReviewed;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.portfolio.customer.ExplainedLoss.LossReason;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A loss as a labelled case: what was lost and why, which signs a retro missed, and what the
/// customer said. Notes, findings and interviews are in the log only.
public record LossCase(
    AccountState account,
    ExplainedLoss loss,
    Optional<ChurnReasonGiven> given,
    Optional<LossReviewed> review) {

  /// All of an account, the oldest first.
  public static List<LossCase> of(AccountState account, List<LoggedSignal> log, LocalDate today) {
    return CustomerRecord.of(account.id(), account.facts(), today).losses().stream()
        .map(loss ->
            new LossCase(
                account,
                loss,
                latest(log, ChurnReasonGiven.class, it -> isAbout(loss, it.loss(), it.on())),
                latest(log, LossReviewed.class, it -> isAbout(loss, it.loss(), it.on()))))
        .toList();
  }

  /// A part that nobody renewed is a loss by quantity, and is asked about as lapsed.
  private static boolean isAbout(ExplainedLoss loss, Loss kind, LocalDate on) {
    var event = loss.event();
    return event.on().equals(on)
        && (event.kind() == kind || (event.kind() == Loss.QUANTITY && kind == Loss.LAPSED));
  }

  private static <S extends Signal> Optional<S> latest(
      List<LoggedSignal> log, Class<S> type, Predicate<S> about) {
    return log.stream()
        .sorted(Comparator.comparing(LoggedSignal::at))
        .map(LoggedSignal::signal)
        .filter(type::isInstance)
        .map(type::cast)
        .filter(about)
        .reduce((_, later) -> later);
  }

  public LossEvent event() {
    return loss.event();
  }

  public Optional<LossReason> reason() {
    return loss.reason();
  }

  public String segment() {
    return AccountProfile.of(account.facts()).segment().name();
  }

  public Optional<String> note() {
    return given.flatMap(ChurnReasonGiven::note);
  }

  /// What somebody of theirs said when they were asked.
  public Optional<String> interview() {
    return review.flatMap(LossReviewed::interview);
  }

  public List<String> missedSigns() {
    return review.map(LossReviewed::missedSigns).orElse(List.of());
  }
}
