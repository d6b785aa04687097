package dev.oarlock.domain.renewal;

import static dev.oarlock.domain.renewal.RenewalStory.before;
import static dev.oarlock.domain.renewal.RenewalStory.csmForecast;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.renewal.RenewalDisagreements.LeadNotice;
import dev.oarlock.domain.renewal.RenewalDisagreements.OpenDisagreement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewalDisagreementsTest {
  private static final Optional<RenewalForecasts> OPEN = at(100, 0.6);
  private static final Optional<RenewalForecasts> AGREED = at(100, 0.05);

  @Test
  void aDisagreementThatOpensIsNotifiedOnce() {
    var first = RenewalDisagreements.none().next(OPEN, LeadNotice.SENT);

    assertThat(first.awaitingLead().map(OpenDisagreement::number)).contains(1);
    assertThat(first.next(OPEN, LeadNotice.SENT)).isEqualTo(first);
  }

  @Test
  void aDisagreementThatOpensAgainIsAnother() {
    var again =
        RenewalDisagreements.none()
            .next(OPEN, LeadNotice.SENT)
            .next(AGREED, LeadNotice.SENT)
            .next(OPEN, LeadNotice.SENT);

    assertThat(again.awaitingLead().map(OpenDisagreement::number)).contains(2);
  }

  @Test
  void aDisagreementFromHistoryIsNotifiedWithTheNextSignal() {
    var silent = RenewalDisagreements.none().next(OPEN, LeadNotice.PENDING);

    assertThat(silent.awaitingLead()).isEmpty();
    assertThat(silent.hasPendingNotice()).isTrue();
    assertThat(silent.next(OPEN, LeadNotice.SENT).awaitingLead().map(OpenDisagreement::number))
        .contains(1);
  }

  @Test
  void aDisagreementFromABackfillIsNeverNotifiedButOpen() {
    var quiet =
        RenewalDisagreements.none().next(OPEN, LeadNotice.NEVER).next(OPEN, LeadNotice.SENT);

    assertThat(quiet.awaitingLead()).isEmpty();
    assertThat(quiet.open()).isPresent();
    assertThat(quiet.hasPendingNotice()).isFalse();
  }

  @Test
  void withoutARenewalNothingIsOpen() {
    var over =
        RenewalDisagreements.none()
            .next(OPEN, LeadNotice.SENT)
            .next(Optional.empty(), LeadNotice.SENT);

    assertThat(over).isEqualTo(new RenewalDisagreements(1, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"0.41", "0.40", "0.36"})
  void aModelWithinTheHysteresisIsAskedAboutOnce(double model) {
    var opened = RenewalDisagreements.none().next(withModelAt(0.45), LeadNotice.SENT);

    var later = opened.next(withModelAt(model), LeadNotice.SENT);

    assertThat(later).isEqualTo(opened);
    assertThat(later.next(withModelAt(0.45), LeadNotice.SENT)).isEqualTo(opened);
  }

  @Test
  void aModelThatReturnsBeyondTheHysteresisResolvesIt() {
    var resolved =
        RenewalDisagreements.none()
            .next(withModelAt(0.45), LeadNotice.SENT)
            .next(withModelAt(0.35), LeadNotice.SENT);

    assertThat(resolved.open()).isEmpty();
    assertThat(resolved.next(withModelAt(0.41), LeadNotice.SENT).count()).isEqualTo(2);
  }

  @Test
  void withoutADisagreementTheHysteresisOpensNone() {
    assertThat(RenewalDisagreements.none().next(withModelAt(0.4), LeadNotice.SENT).open())
        .isEmpty();
  }

  @Test
  void aCsmWhoAgreesWithinTheHysteresisResolvesItAtOnce() {
    var opened = RenewalDisagreements.none().next(withModelAt(0.45), LeadNotice.SENT);
    var agreeing =
        RenewalStory.withoutForecasts()
            .on(before(120), csmForecast(0.2))
            .on(before(100), csmForecast(0.6));

    assertThat(opened.next(Optional.of(agreeing.forecasts(0.45, 99)), LeadNotice.SENT).open())
        .isEmpty();
  }

  @Test
  void aNewCsmForecastThatStillDisagreesKeepsTheNumber() {
    var opened = RenewalDisagreements.none().next(withModelAt(0.45), LeadNotice.SENT);
    var renewed =
        RenewalStory.withoutForecasts()
            .on(before(120), csmForecast(0.2))
            .on(before(100), csmForecast(0.3));

    var later = opened.next(Optional.of(renewed.forecasts(0.45, 99)), LeadNotice.SENT);

    assertThat(later.awaitingLead().map(OpenDisagreement::number)).contains(1);
    assertThat(later.next(Optional.of(renewed.forecasts(0.38, 98)), LeadNotice.SENT))
        .isEqualTo(later);
  }

  private static Optional<RenewalForecasts> withModelAt(double model) {
    return Optional.of(
        RenewalStory.withoutForecasts().on(before(120), csmForecast(0.2)).forecasts(model, 100));
  }

  private static Optional<RenewalForecasts> at(int days, double model) {
    return Optional.of(
        RenewalStory.withoutForecasts().on(before(120), csmForecast(0.05)).forecasts(model, days));
  }
}
