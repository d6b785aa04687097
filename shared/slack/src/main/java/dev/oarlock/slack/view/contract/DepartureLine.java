package dev.oarlock.slack.view.contract;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.account.contract.CustomerSpells.Spell;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// That a customer left, after how long and why: what is said first of somebody who did.
public record DepartureLine(
    AccountState state, AccountChurn churn, CustomerDeparture departure, ReasonCatalog reasons) {
  /// Of fewer than these the days matter: 45 are no month.
  private static final int FEW_MONTHS = 3;

  /// In the words of the shipped picklist.
  public static Optional<DepartureLine> of(AccountState state, LocalDate today) {
    return of(state, today, ReasonCatalog.shipped());
  }

  /// Empty for a customer, and for an account that never was one.
  public static Optional<DepartureLine> of(
      AccountState state, LocalDate today, ReasonCatalog reasons) {
    return CustomerDeparture.of(state.facts(), today)
        .flatMap(departure ->
            AccountChurn.of(state.facts(), LocalDate.MIN, today)
                .map(churn -> new DepartureLine(state, churn, departure, reasons)));
  }

  /// `left on 28 Nov 2026 after 3 years`.
  public String headline() {
    return text("left on {0}{1}", DayText.of(churn.on()), after());
  }

  public String reason() {
    var how =
        churn.cancelled()
            ? text("They cancelled.")
            : text("Their contract ended and was not renewed.");
    return given()
            .or(() -> churn.reason().map(it -> said(reasons.titleOf(it))))
            .map(reason -> text("*Reason given:* {0}. ", Mrkdwn.escape(reason)))
            .orElse(text("*No reason was given.* "))
        + how
        + (churn.unavoidable() ? text(" It counts as unavoidable.") : "")
        + ContradictionLine.of(state, churn.on())
            .map(doubt -> text(" In doubt: {0}.", doubt))
            .orElse("");
  }

  /// What somebody of ours chose from the picklist; else the order's reason stands.
  private Optional<String> given() {
    return new LossEvent(Loss.LEFT, churn.on())
        .reason(state.facts())
        .map(it -> said(reasons.text(it.reason())));
  }

  /// What they were worth.
  public String lost() {
    return ChurnedWorth.of(churn);
  }

  /// All of it, where no title says when.
  public String sentences() {
    return "*" + EnglishPhrases.capitalize(headline()) + ".* " + reason();
  }

  /// ` after 3 years`, as a customer without a break.
  private String after() {
    return AccountContracts.of(state.facts()).spells().until(churn.on()).stream()
        .filter(spell -> spell.start().isBefore(churn.on()))
        .reduce((_, later) -> later)
        .map(Spell::start)
        .map(start -> text(" after {0}", time(start, churn.on())))
        .orElse("");
  }

  private static String time(LocalDate start, LocalDate end) {
    var years = ChronoUnit.YEARS.between(start, end);
    var months = ChronoUnit.MONTHS.between(start, end);
    if (years > 0) {
      return text("{0 year}", years);
    }
    return months >= FEW_MONTHS || start.plusMonths(months).equals(end)
        ? text("{0 month}", months)
        : text("{0 day}", ChronoUnit.DAYS.between(start, end));
  }
}
