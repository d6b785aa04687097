package dev.oarlock.slack.view.listing;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.portfolio.listing.ListCondition.ChangedSince;
import dev.oarlock.domain.portfolio.listing.ListCondition.NewSince;
import dev.oarlock.domain.portfolio.listing.ListQuestion;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import dev.oarlock.domain.portfolio.listing.ListedHealth;
import dev.oarlock.domain.portfolio.listing.ListedHealth.ScorePoint;
import dev.oarlock.domain.portfolio.listing.ListedTerms;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.OverdueText;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.text.ProbabilityText;
import dev.oarlock.slack.text.health.OverrideText;
import dev.oarlock.slack.view.risk.RiskCauseText;
import java.time.LocalDate;
import java.util.ArrayList;

/// `🔴 *Acme* 34 red: its sponsor left · $12,400 a month · 42 % chance of leaving · renews 14 Mar
/// 2027 · dana`.
final class AccountListLine {
  private static final int NAME = 60;

  private final ListedAccount account;
  private final ListQuestion question;
  private final LocalDate today;

  private AccountListLine(ListedAccount account, ListQuestion question, LocalDate today) {
    this.account = account;
    this.question = question;
    this.today = today;
  }

  static String of(ListedAccount account, ListQuestion question, LocalDate today) {
    return new AccountListLine(account, question, today).line();
  }

  private String line() {
    var left = account.terms().left();
    return left.isPresent()
        ? departed() + after(text("left on {0}", DayText.of(left.get()))) + after(owner())
        : head() + after(worth()) + after(chance()) + after(renewal()) + after(owner());
  }

  private String owner() {
    return OwnerText.of(account.profile().csm());
  }

  private static String after(String fact) {
    return fact.isEmpty() ? "" : " · " + fact;
  }

  /// No score of somebody who left moves.
  private String departed() {
    return "⚫ *" + Mrkdwn.escape(Mrkdwn.shortened(account.profile().name(), NAME)) + "*";
  }

  private String head() {
    var health = account.health();
    var name = "*" + Mrkdwn.escape(Mrkdwn.shortened(account.profile().name(), NAME)) + "* ";
    var score = score(health);
    return BandText.mark(health.band()) + " " + name + score + what();
  }

  private static String score(ListedHealth health) {
    if (health.score().isEmpty()) {
      return BandText.score(health.score());
    }
    return BandText.score(health.score())
        + (health.isBandSetAlone() ? ", " : " ")
        + OverrideText.band(health.band(), health.isBandSetAlone());
  }

  /// What there is to say of it in this list.
  private String what() {
    var parts = new ArrayList<String>();
    for (var condition : question.conditions()) {
      if (condition instanceof ChangedSince(var day) && parts.isEmpty()) {
        parts.add(moved(day));
      }
    }
    parts.add(cause());
    parts.add(came());
    parts.removeIf(String::isEmpty);
    return parts.isEmpty() ? "" : ": " + String.join(", ", parts);
  }

  private String moved(LocalDate day) {
    var then = account.health().on(day);
    return then.isEmpty() || isNow(then.get()) ? "" : text("was {0}", was(then.get()));
  }

  private static String was(ScorePoint then) {
    return then.score().isEmpty()
        ? text("without a score")
        : then.score().getAsInt() + " " + BandText.of(then.band());
  }

  private boolean isNow(ScorePoint then) {
    return then.score().equals(account.health().score()) && then.band() == account.health().band();
  }

  private String cause() {
    var open = account.health().risk();
    return open.isEmpty()
        ? ""
        : text("{0}, at risk since {1}", why(open.get().cause()), DayText.of(open.get().since()));
  }

  /// Day and chance of a renewal in doubt stand in the same line already.
  private static String why(EpisodeCause cause) {
    return cause instanceof EpisodeCause.RenewalInDoubt
        ? text("renewal in doubt")
        : RiskCauseText.holding(cause);
  }

  private String came() {
    var since = account.terms().since();
    for (var condition : question.conditions()) {
      if (condition instanceof NewSince && since.isPresent()) {
        return came(since.get()) + DayText.of(since.get());
      }
    }
    return "";
  }

  /// Who tries the product is no customer yet.
  private String came(LocalDate since) {
    return switch (account.terms().standing()) {
      case TRIAL, TRIAL_ENDED -> text("on trial since ");
      case SIGNED -> since.isAfter(today) ? text("customer from ") : text("customer since ");
      case CUSTOMER, OVERDUE, CHURNED, FREE, PAUSED, UNKNOWN -> text("customer since ");
    };
  }

  private String worth() {
    var terms = account.terms();
    if (!terms.cmrr().isZero()) {
      return MoneyText.monthly(terms.cmrr());
    }
    return switch (terms.standing()) {
      case TRIAL -> text("on trial");
      case FREE -> text("free");
      case PAUSED -> text("paused");
      case SIGNED -> text("signed, not begun");
      case UNKNOWN -> text("no contract known");
      case TRIAL_ENDED -> text("never a customer");
      case CUSTOMER, OVERDUE, CHURNED -> "";
    };
  }

  /// Nobody who pays nothing can leave. Of who gave notice the day says more than a chance.
  private String chance() {
    var terms = account.terms();
    return account.standing().isCustomer()
            && terms.standing() != AccountStanding.UNKNOWN
            && terms.ends().isEmpty()
        ? text("{0} chance of leaving", ProbabilityText.of(terms.chance()))
        : "";
  }

  private String renewal() {
    ListedTerms terms = account.terms();
    if (terms.ends().isPresent()) {
      return text("given notice, ends {0}", DayText.of(terms.ends().get()));
    }
    return terms.renewal().isPresent() ? renewal(terms, terms.renewal().get()) : "";
  }

  private String renewal(ListedTerms terms, LocalDate day) {
    if (terms.isOverdue()) {
      return text("due {0}, {1}", DayText.of(day), OverdueText.of(day, today));
    }
    return (terms.standing() == AccountStanding.TRIAL ? text("trial ends ") : text("renews "))
        + DayText.of(day);
  }
}
