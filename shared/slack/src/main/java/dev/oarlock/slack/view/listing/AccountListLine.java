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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    var facts =
        left.isPresent()
            ? Stream.of(Optional.of(text("left on {0}", DayText.of(left.get()))))
            : Stream.of(worth(), chance(), renewal());
    return (left.isPresent() ? departed() : head())
        + Stream.concat(facts, Stream.of(Optional.of(OwnerText.of(account.profile().csm()))))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · ", " · ", ""));
  }

  /// No score of somebody who left moves.
  private String departed() {
    return "⚫ *" + Mrkdwn.escape(Mrkdwn.shortened(account.profile().name(), NAME)) + "*";
  }

  private String head() {
    var health = account.health();
    var name = "*" + Mrkdwn.escape(Mrkdwn.shortened(account.profile().name(), NAME)) + "* ";
    var score = score(health);
    return BandText.mark(health.band())
        + " "
        + name
        + score
        + what().map(reason -> ": " + reason).orElse("");
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
  private Optional<String> what() {
    var parts =
        Stream.of(moved(), cause(), came())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return Optional.of(parts).filter(text -> !text.isEmpty());
  }

  private Optional<String> moved() {
    return question.conditions().stream()
        .flatMap(it -> it instanceof ChangedSince(var day) ? Stream.of(day) : Stream.empty())
        .findFirst()
        .flatMap(day -> account.health().on(day))
        .filter(then -> !isNow(then))
        .map(then -> text("was {0}", was(then)));
  }

  private static String was(ScorePoint then) {
    return then.score().isEmpty()
        ? text("without a score")
        : then.score().getAsInt() + " " + BandText.of(then.band());
  }

  private boolean isNow(ScorePoint then) {
    return then.score().equals(account.health().score()) && then.band() == account.health().band();
  }

  private Optional<String> cause() {
    return account
        .health()
        .risk()
        .map(risk -> text("{0}, at risk since {1}", why(risk.cause()), DayText.of(risk.since())));
  }

  /// Day and chance of a renewal in doubt stand in the same line already.
  private static String why(EpisodeCause cause) {
    return cause instanceof EpisodeCause.RenewalInDoubt
        ? text("renewal in doubt")
        : RiskCauseText.holding(cause);
  }

  private Optional<String> came() {
    return question.conditions().stream().anyMatch(NewSince.class::isInstance)
        ? account.terms().since().map(since -> came(since) + DayText.of(since))
        : Optional.empty();
  }

  /// Who tries the product is no customer yet.
  private String came(LocalDate since) {
    return switch (account.terms().standing()) {
      case TRIAL, TRIAL_ENDED -> text("on trial since ");
      case SIGNED -> since.isAfter(today) ? text("customer from ") : text("customer since ");
      case CUSTOMER, OVERDUE, CHURNED, FREE, PAUSED, UNKNOWN -> text("customer since ");
    };
  }

  private Optional<String> worth() {
    var terms = account.terms();
    if (!terms.cmrr().isZero()) {
      return Optional.of(MoneyText.monthly(terms.cmrr()));
    }
    return switch (terms.standing()) {
      case TRIAL -> Optional.of(text("on trial"));
      case FREE -> Optional.of(text("free"));
      case PAUSED -> Optional.of(text("paused"));
      case SIGNED -> Optional.of(text("signed, not begun"));
      case UNKNOWN -> Optional.of(text("no contract known"));
      case TRIAL_ENDED -> Optional.of(text("never a customer"));
      case CUSTOMER, OVERDUE, CHURNED -> Optional.empty();
    };
  }

  /// Nobody who pays nothing can leave. Of who gave notice the day says more than a chance.
  private Optional<String> chance() {
    var terms = account.terms();
    return account.standing().isCustomer()
            && terms.standing() != AccountStanding.UNKNOWN
            && terms.ends().isEmpty()
        ? Optional.of(text("{0} chance of leaving", ProbabilityText.of(terms.chance())))
        : Optional.empty();
  }

  private Optional<String> renewal() {
    ListedTerms terms = account.terms();
    if (terms.ends().isPresent()) {
      return terms.ends().map(day -> text("given notice, ends {0}", DayText.of(day)));
    }
    return terms
        .renewal()
        .map(day ->
            terms.isOverdue()
                ? text("due {0}, {1}", DayText.of(day), OverdueText.of(day, today))
                : (terms.standing() == AccountStanding.TRIAL
                        ? text("trial ends ")
                        : text("renews "))
                    + DayText.of(day));
  }
}
