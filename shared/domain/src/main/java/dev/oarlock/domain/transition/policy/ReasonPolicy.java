package dev.oarlock.domain.transition.policy;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnReasonGiven;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.risk.telltale.TelltaleDetection;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountChurned;
import dev.oarlock.domain.transition.announcement.Announcement.ReasonRequested;
import dev.oarlock.domain.transition.announcement.Announcement.ReasonSettled;
import dev.oarlock.domain.transition.announcement.Announcement.RenewalLapsed;
import dev.oarlock.domain.transition.announcement.Announcement.RevenueContracted;
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import dev.oarlock.domain.transition.contract.OrderPolicy;
import dev.oarlock.domain.transition.netting.NettedDay;
import dev.oarlock.domain.transition.order.LossOutcome;
import dev.oarlock.domain.transition.order.LossQuestion;
import dev.oarlock.domain.transition.order.LossSummary;
import dev.oarlock.domain.transition.snapshot.AccountSnapshots;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who is asked why something was lost, and reminded, until it is answered, a week is over, or what
/// was told of the loss is taken back. A loss that is told asks once, however often it is told; the
/// message that tells it asks first.
record ReasonPolicy(Account before, AccountState after, SignalBatch batch) {

  /// What is open after this step; `told` are the losses that it tells.
  List<LossQuestion> open(Collection<Announcement> told) {
    var open = new ArrayList<LossQuestion>();
    for (var question : stillOpen().toList()) {
      open.add(question.isToRemind(today()) ? question.remindedOn(today()) : question);
    }
    for (var event : told.stream().flatMap(this::losses).toList()) {
      if (open.stream().noneMatch(it -> it.event().equals(event))
          && event.reason(facts()).isEmpty()) {
        open.add(LossQuestion.askedOn(event, today()));
      }
    }
    return open;
  }

  Stream<Announcement> all() {
    return Stream.of(reminders(), answers(), withdrawals()).flatMap(it -> it);
  }

  private Stream<LossQuestion> stillOpen() {
    return before.delivery().lossQuestions().stream()
        .map(this::onItsDay)
        .filter(it -> !it.isOver(today()))
        .filter(it -> isLost(it.event()))
        .filter(it -> it.event().reason(facts()).isEmpty());
  }

  /// Less that something else made up for since is no loss, once the day is over.
  private boolean isLost(LossEvent event) {
    return event.holds(facts(), latest(event.on()))
        && switch (event.kind()) {
          case QUANTITY, PRICE ->
              !netted(event).isMadeUp() || new OrderPolicy(before, after, batch).isDayOpen();
          case LEFT, LAPSED -> true;
        };
  }

  private NettedDay netted(LossEvent event) {
    return new NettedDay(facts(), event.on(), today());
  }

  /// A customer who left on another day than was told first is the same loss.
  private LossQuestion onItsDay(LossQuestion question) {
    return question.event().kind() != Loss.LEFT || question.event().holds(facts(), today())
        ? question
        : AccountChurn.settledBy(facts(), today())
            .map(churn -> question.about(new LossEvent(Loss.LEFT, churn.on())))
            .orElse(question);
  }

  private Stream<LossEvent> losses(Announcement announcement) {
    return switch (announcement) {
      case AccountChurned left ->
          Stream.of(new LossEvent(Loss.LEFT, left.departure().churn().on()));
      case RenewalLapsed lapsed -> Stream.of(new LossEvent(Loss.LAPSED, lapsed.renewal().due()));
      case RevenueContracted less ->
          Stream.of(Loss.QUANTITY, Loss.PRICE)
              .map(kind -> new LossEvent(kind, less.contraction().from()))
              .filter(event -> event.holds(facts(), latest(event.on())));
      default -> Stream.empty();
    };
  }

  /// What is paid less from a day ahead is known today.
  private LocalDate latest(LocalDate day) {
    return day.isAfter(today()) ? day : today();
  }

  private Stream<Announcement> reminders() {
    return stillOpen()
        .filter(it -> it.isToRemind(today()))
        .map(it ->
            new ReasonRequested(
                AnnouncementIds.reasonRequested(after.id(), it.event().key(), today()),
                AccountSnapshots.of(before, after),
                summary(it.event()),
                it.due()));
  }

  /// Only what somebody says now is news.
  private Stream<Announcement> answers() {
    return batch.isFresh(today())
        ? facts().of(ChurnReasonGiven.class).stream()
            .map(Fact::signal)
            .filter(given -> !event(given).reason(before.facts()).equals(Optional.of(given)))
            .filter(given -> event(given).reason(facts()).equals(Optional.of(given)))
            .map(this::answer)
        : Stream.empty();
  }

  private static LossEvent event(ChurnReasonGiven given) {
    return new LossEvent(given.loss(), given.on());
  }

  private Announcement answer(ChurnReasonGiven given) {
    var event = event(given);
    return settled(
        AnnouncementIds.reasonSettled(after.id(), event.key(), given.reason()),
        event,
        new LossOutcome.Answered(given.reason(), given.avoidable(), given.by()));
  }

  private Stream<Announcement> withdrawals() {
    var asked = before.delivery().lossQuestions().stream().map(this::onItsDay);
    return Stream.concat(
            asked.map(LossQuestion::event).filter(it -> !isLost(it)),
            new DepartureReturn(before, after).takenBack().stream())
        .distinct()
        .map(it -> settled(AnnouncementIds.withdrawn(after.id(), it), it, withdrawn(it)));
  }

  private LossOutcome withdrawn(LossEvent event) {
    return new LossOutcome.Withdrawn(
        event.kind() == Loss.LEFT
            ? new DepartureReturn(before, after).signed(event.on())
            : Optional.empty());
  }

  private Announcement settled(String id, LossEvent event, LossOutcome outcome) {
    return new ReasonSettled(id, AccountSnapshots.of(before, after), summary(event), outcome);
  }

  private LossSummary summary(LossEvent event) {
    var lastDay = event.on().minusDays(1);
    var then = Facts.of(facts().all().filter(it -> !it.day().isAfter(lastDay)).toList(), lastDay);
    return new LossSummary(
        event,
        amount(event),
        event.told(facts()),
        TelltaleDetection.telltalesOn(then, lastDay).stream().sorted().toList(),
        before.history().on(lastDay).map(entry -> entry.churnWithin90()),
        before.delivery().lossQuestions().stream()
            .filter(it -> it.event().equals(event))
            .map(LossQuestion::asked)
            .findFirst());
  }

  /// Of fewer units and a lower price no more than what is left of the contraction.
  private MultiCurrencyAmount amount(LossEvent event) {
    var amount = event.amount(facts(), latest(event.on()));
    return switch (event.kind()) {
      case QUANTITY, PRICE ->
          netted(event).isContraction()
              ? amount.atMost(netted(event).before().minus(netted(event).after()))
              : amount;
      case LEFT, LAPSED -> amount;
    };
  }

  private Facts facts() {
    return after.facts();
  }

  private LocalDate today() {
    return after.assessment().day();
  }
}
