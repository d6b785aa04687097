package dev.oarlock.domain.portfolio.digest;

import static dev.oarlock.domain.portfolio.digest.SampleDigests.digest;
import static dev.oarlock.domain.portfolio.digest.SampleDigests.paying;
import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.portfolio.digest.marble.JarMarble;
import dev.oarlock.domain.portfolio.digest.marble.JarMarble.MarbleKind;
import dev.oarlock.domain.portfolio.digest.marble.MarbleJar;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the month won and lost, up to 23 November.
class DigestJarTest {
  @Test
  void aSignedRenewalIsWonUnlessTheCustomerPaysLess() {
    assertThat(jar(due("same", "2026-11-20", 100))).containsExactly(won("2026-11-20"));
    assertThat(jar(due("less", "2026-11-20", 80)))
        .containsExactly(new JarMarble(day("2026-11-20"), MarbleKind.SMALLER));
    assertThat(
            jar(
                due("moved", "2026-11-20", 80)
                    .withSignals("2026-11-20", addedOn("K", "2026-11-20", line("api", 1, 30)))))
        .containsExactly(won("2026-11-20"));
  }

  @Test
  void oneOfLastMonthOrThatRenewsByItselfIsNone() {
    var itself =
        DigestCustomer.of("itself", 80, 80)
            .withSignals("2025-11-20", signed("K", "2025-11-20", 12, line("seats", 1, 100)));

    assertThat(jar(due("october", "2026-10-31", 100))).isEmpty();
    assertThat(jar(itself)).isEmpty();
    assertThat(jar(paying("still", 80, 80, 100))).isEmpty();
  }

  @Test
  void whatNobodyRenewedIsLostOnceItsGraceIsOver() {
    assertThat(jar(unsigned("open", "2025-11-20"))).isEmpty();
    assertThat(jar(unsigned("over", "2025-09-10")))
        .containsExactly(new JarMarble(day("2026-11-09"), MarbleKind.LOST));
    assertThat(jar(unsigned("long-ago", "2025-06-01"))).isEmpty();
  }

  @Test
  void whoLeavesBeforeTheTermEndsIsLostOnce() {
    var left =
        paying("left", 80, 80, 100).withSignals("2026-11-10", cancelled("K-left", "2026-11-10"));

    assertThat(jar(left)).containsExactly(new JarMarble(day("2026-11-10"), MarbleKind.LOST));
  }

  @Test
  void theMonthIsThatInWhichTheWeekBegan() {
    assertThat(MarbleJar.monthOf(day("2026-12-06")).to()).isEqualTo("2026-11-30");
    assertThat(MarbleJar.monthOf(day("2026-12-07")).from()).isEqualTo("2026-12-01");
    assertThat(MarbleJar.of(day("2026-12-06"), List.of()).isWhole()).isTrue();
    assertThat(MarbleJar.of(day("2026-11-29"), List.of()).isWhole()).isFalse();
  }

  @Test
  void aLossEndsWhatWasWonInARowWhateverTheOrderOfAccounts() {
    var lost = new JarMarble(day("2026-11-05"), MarbleKind.LOST);

    var jar =
        MarbleJar.of(
            DigestCustomer.TODAY,
            List.of(won("2026-11-20"), lost, won("2026-11-05"), won("2026-11-06")));

    assertThat(jar.streak()).isEqualTo(2);
    assertThat(jar.count(MarbleKind.WON)).isEqualTo(3);
  }

  @Test
  void whatWasWonInARowGoesOnFromMonthToMonth() {
    var october = due("october", "2026-10-31", 100);
    var november = due("november", "2026-11-20", 100);
    var lost =
        paying("left", 80, 80, 100).withSignals("2026-10-10", cancelled("K-left", "2026-10-10"));
    var before = due("before", "2026-09-30", 100);

    var jar = digest(october, november, lost, before).jar();

    assertThat(jar.count(MarbleKind.WON)).as("of the month").isOne();
    assertThat(jar.streak()).as("since the loss of October").isEqualTo(2);
    assertThat(jar.streakBefore()).contains(day("2026-10-31"));
  }

  /// Renewed on the day for so many euros, after 100.
  private static DigestCustomer due(String id, String day, long euros) {
    var before = day(day).minusYears(1).toString();
    return DigestCustomer.of(id, 80, 80)
        .withSignals(before, signed("K", before, 12, line("seats", 1, 100)))
        .withSignals(day, renewed("K", day, 12, line("seats", 1, euros)));
  }

  private static DigestCustomer unsigned(String id, String signed) {
    return DigestCustomer.of(id, 80, 80)
        .withSignals(signed, lapsing(signed("K", signed, 12, line("seats", 1, 100))));
  }

  private static List<JarMarble> jar(DigestCustomer customer) {
    return digest(customer).jar().ofMonth();
  }

  private static JarMarble won(String day) {
    return new JarMarble(day(day), MarbleKind.WON);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
