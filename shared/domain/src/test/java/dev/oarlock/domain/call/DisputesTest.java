package dev.oarlock.domain.call;

import static dev.oarlock.domain.call.Saying.before;
import static dev.oarlock.domain.call.Saying.called;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.call.Disputes.Dispute;
import dev.oarlock.domain.call.Disputes.Told;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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

  private static Optional<Calls> at(int days, double model) {
    return Optional.of(Saying.nothing().on(before(120), called(0.05)).calls(model, days));
  }
}
