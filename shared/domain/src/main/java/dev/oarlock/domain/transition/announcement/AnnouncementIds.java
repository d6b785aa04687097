package dev.oarlock.domain.transition.announcement;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.transition.announcement.Announcement.AccountChurned;
import dev.oarlock.domain.transition.announcement.Announcement.ReasonRequested;
import dev.oarlock.domain.transition.announcement.Announcement.ReasonSettled;
import dev.oarlock.domain.transition.order.LossOutcome.Answered;
import dev.oarlock.domain.transition.order.LossSummary;
import dev.oarlock.domain.transition.order.ToldContraction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The ids of announcements, made of what happened: a repeat has the same id, on whatever machine
/// and at whatever time it is made.
public final class AnnouncementIds {
  private AnnouncementIds() {}

  public static String gong(AccountId account, Gong gong) {
    return gong(account, gong.key());
  }

  public static String gong(AccountId account, String key) {
    return account + ":gong:" + key;
  }

  /// `gong` is the key of what rang, `version` that of the account's state in which it is put
  /// right.
  public static String gongCorrected(AccountId account, String gong, long version) {
    return account + ":gong-corrected:" + gong + ":" + version;
  }

  /// `what` is the id of the signal that told of it, or for which day it is due.
  public static String escalation(AccountId account, String what) {
    return account + ":escalation:" + what;
  }

  /// Under which the card in the room of an escalation stands.
  public static String escalationRoom(AccountId account, Instant opened) {
    return account + ":escalation-room:" + opened.getEpochSecond();
  }

  /// `signal` is the id of the signal that told it.
  public static String kudos(AccountId account, SignalId signal) {
    return account + ":kudos:" + signal;
  }

  /// `episode` is the number of the risk episode within the account.
  public static String backFromRed(AccountId account, int episode) {
    return account + ":gong:back-from-red:" + episode;
  }

  public static String atRisk(AccountId account, int episode) {
    return account + ":at-risk:" + episode;
  }

  /// `version` is that of the account's state in which the step was written.
  public static String riskUpdated(AccountId account, int episode, long version) {
    return account + ":risk-updated:" + episode + ":" + version;
  }

  /// `run` is the play and what that run of it is about, `version` that of the account's state.
  public static String playUpdated(AccountId account, String run, long version) {
    return account + ":play:" + run + ":" + version;
  }

  /// The same of one that was merged into another, which may be undone and happen again; `version`
  /// is that of the account's state by then.
  public static String merged(AccountId account, int episode, long version) {
    return recovered(account, episode) + ":merged:" + version;
  }

  public static String recovered(AccountId account, int episode) {
    return account + ":recovered:" + episode;
  }

  /// `key` is that of the news within the account.
  public static String contractNews(AccountId account, String key) {
    return account + ":" + key;
  }

  /// `from` is the day from which less is paid, `told` the day on which that was told: more may be
  /// taken away from the same day on, and is told again.
  public static String contracted(AccountId account, LocalDate from, LocalDate told) {
    return account + ":contracted:" + from + ":" + told;
  }

  /// `version` is that of the account's state in which it is put right.
  public static String contractionCorrected(AccountId account, ToldContraction told, long version) {
    return account + ":contraction-corrected:" + told.from() + ":" + told.on() + ":" + version;
  }

  /// `until` is the last day of the override.
  public static String overrideEnded(AccountId account, LocalDate until) {
    return account + ":override:" + until;
  }

  /// `on` is the day on which the account changed hands, `to` its new owner: it may change hands
  /// twice a day, and each is asked.
  public static String pulseRequested(AccountId account, LocalDate on, PersonId to) {
    return account + ":pulse-requested:" + on + ":" + to;
  }

  /// `turn` counts how often it changed hands that day: who gets it back a second time is asked
  /// again.
  public static String pulseRequested(AccountId account, LocalDate on, PersonId to, int turn) {
    return pulseRequested(account, on, to) + (turn <= 1 ? "" : ":" + turn);
  }

  /// `asked` is who was asked, `turn` the one that took the account away.
  public static String pulseWithdrawn(AccountId account, LocalDate on, PersonId asked, int turn) {
    return account + ":pulse-withdrawn:" + on + ":" + asked + ":" + turn;
  }

  /// `number` is that of the disagreement between model and CSM within the account.
  public static String forecastsDisagree(AccountId account, int number) {
    return account + ":disagreement:" + number;
  }

  public static String disagreementResolved(AccountId account, int number) {
    return account + ":disagreement-resolved:" + number;
  }

  /// `loss` is the key of the loss, `on` the day of the reminder.
  public static String reasonRequested(AccountId account, String loss, LocalDate on) {
    return account + ":reason-requested:" + loss + ":" + on;
  }

  /// What told of the loss that a question or an answer is about; of a contraction only while it is
  /// known when that was told.
  public static Optional<String> toldOf(Announcement announcement) {
    var account = announcement.about().account();
    return switch (announcement) {
      case ReasonRequested asked -> toldOf(account, asked.loss());
      case ReasonSettled settled -> toldOf(account, settled.loss());
      default -> Optional.empty();
    };
  }

  private static Optional<String> toldOf(AccountId account, LossSummary loss) {
    var on = loss.event().on();
    return switch (loss.event().kind()) {
      case LEFT -> Optional.of(contractNews(account, ContractNews.keyOfChurn(on)));
      case LAPSED -> Optional.of(contractNews(account, ContractNews.keyOfLapsed(on)));
      case QUANTITY, PRICE -> loss.asked().map(told -> contracted(account, on, told));
    };
  }

  /// `how` is the code of the reason.
  public static String reasonSettled(AccountId account, String loss, String how) {
    return account + ":reason-settled:" + loss + ":" + how;
  }

  /// Of a loss that was taken back.
  public static String withdrawn(AccountId account, LossEvent loss) {
    return reasonSettled(account, loss.key(), "withdrawn");
  }

  /// What takes back that they left.
  public static String withdrawn(AccountChurned left) {
    return withdrawn(
        left.about().account(), new LossEvent(Loss.LEFT, left.departure().churn().on()));
  }

  /// The retro that an answer asks for: nobody learns from what nobody could have avoided.
  public static Optional<String> retroOf(ReasonSettled settled) {
    return settled.outcome() instanceof Answered answered && answered.avoidable()
        ? Optional.of(settled.about().account() + ":retro:" + settled.loss().event().key())
        : Optional.empty();
  }

  /// `version` is that of the account's state in which the change was written.
  public static String healthChanged(AccountId account, long version) {
    return account + ":health:" + version;
  }
}
