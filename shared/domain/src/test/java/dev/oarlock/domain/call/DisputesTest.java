package dev.oarlock.domain.call;

import static dev.oarlock.domain.call.Saying.before;
import static dev.oarlock.domain.call.Saying.called;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.call.Disputes.Dispute;
import dev.oarlock.domain.call.Disputes.Told;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisputesTest {
  private static final Optional<Calls> OPEN = at(100, 0.6);
  private static final Optional<Calls> AGREED = at(100, 0.05);

  @Test
  void oneThatOpensIsToldOnce() {
    var first = Disputes.none().next(OPEN, Told.YES);

    assertThat(first.heard().map(Dispute::number)).contains(1);
    assertThat(first.next(OPEN, Told.YES)).isEqualTo(first);
  }

  @Test
  void oneThatOpensAgainIsAnother() {
    var again = Disputes.none().next(OPEN, Told.YES).next(AGREED, Told.YES).next(OPEN, Told.YES);

    assertThat(again.heard().map(Dispute::number)).contains(2);
  }

  @Test
  void whatHistoryOpensIsToldWithTheNextNews() {
    var silent = Disputes.none().next(OPEN, Told.NOT_YET);

    assertThat(silent.heard()).isEmpty();
    assertThat(silent.hasUntold()).isTrue();
    assertThat(silent.next(OPEN, Told.YES).heard().map(Dispute::number)).contains(1);
  }

  @Test
  void whatABackfillOpensIsNeverToldButOpen() {
    var quiet = Disputes.none().next(OPEN, Told.NEVER).next(OPEN, Told.YES);

    assertThat(quiet.heard()).isEmpty();
    assertThat(quiet.open()).isPresent();
    assertThat(quiet.hasUntold()).isFalse();
  }

  @Test
  void withoutARenewalNothingIsOpen() {
    var over = Disputes.none().next(OPEN, Told.YES).next(Optional.empty(), Told.YES);

    assertThat(over).isEqualTo(new Disputes(1, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"0.41", "0.40", "0.36"})
  void aModelThatTremblesAtTheEdgeIsAskedAboutOnce(double model) {
    var asked = Disputes.none().next(doubtful(0.45), Told.YES);

    var later = asked.next(doubtful(model), Told.YES);

    assertThat(later).isEqualTo(asked);
    assertThat(later.next(doubtful(0.45), Told.YES)).isEqualTo(asked);
  }

  @Test
  void aModelThatComesBackByMoreThanATremblingSettlesIt() {
    var settled = Disputes.none().next(doubtful(0.45), Told.YES).next(doubtful(0.35), Told.YES);

    assertThat(settled.open()).isEmpty();
    assertThat(settled.next(doubtful(0.41), Told.YES).count()).isEqualTo(2);
  }

  @Test
  void whoWasNeverApartIsNotAskedForBeingOnTheEdge() {
    assertThat(Disputes.none().next(doubtful(0.4), Told.YES).open()).isEmpty();
  }

  @Test
  void aCsmWhoComesRoundOnTheEdgeSettlesItAtOnce() {
    var asked = Disputes.none().next(doubtful(0.45), Told.YES);
    var round = Saying.nothing().on(before(120), called(0.2)).on(before(100), called(0.6));

    assertThat(asked.next(Optional.of(round.calls(0.45, 99)), Told.YES).open()).isEmpty();
  }

  @Test
  void aCsmWhoCallsAnewAndStaysApartIsAskedUnderTheSameNumber() {
    var asked = Disputes.none().next(doubtful(0.45), Told.YES);
    var anew = Saying.nothing().on(before(120), called(0.2)).on(before(100), called(0.3));

    var later = asked.next(Optional.of(anew.calls(0.45, 99)), Told.YES);

    assertThat(later.heard().map(Dispute::number)).contains(1);
    assertThat(later.next(Optional.of(anew.calls(0.38, 98)), Told.YES)).isEqualTo(later);
  }

  private static Optional<Calls> doubtful(double model) {
    return Optional.of(Saying.nothing().on(before(120), called(0.2)).calls(model, 100));
  }

  private static Optional<Calls> at(int days, double model) {
    return Optional.of(Saying.nothing().on(before(120), called(0.05)).calls(model, days));
  }
}
