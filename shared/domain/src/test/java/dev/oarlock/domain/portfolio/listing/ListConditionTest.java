package dev.oarlock.domain.portfolio.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.domain.portfolio.listing.ListCondition.Claimed;
import dev.oarlock.domain.portfolio.listing.ListCondition.OwnedBy;
import dev.oarlock.domain.portfolio.listing.ListCondition.Unclaimed;
import dev.oarlock.domain.portfolio.listing.ListedAttention.HeldRisk;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListConditionTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final Claimed BY_DANA =
      new Claimed(Optional.of(new OwnedBy(new Csm("dana"), Set.of(PersonId.of("dana")))));

  @Test
  void aRiskThatNobodyHasIsUnclaimedUntilItIsResolved() {
    assertThat(new Unclaimed().includes(held(Optional.empty(), false))).isTrue();
    assertThat(new Unclaimed().includes(held(Optional.of("dana"), false))).isFalse();
    assertThat(new Unclaimed().includes(held(Optional.empty(), true))).isFalse();
    assertThat(new Unclaimed().includes(withRisk(Optional.empty()))).isFalse();
  }

  @Test
  void aRiskIsClaimedBySomebodyOrByWhomIsNamed() {
    assertThat(new Claimed(Optional.empty()).includes(held(Optional.of("li"), false))).isTrue();
    assertThat(new Claimed(Optional.empty()).includes(held(Optional.empty(), false))).isFalse();
    assertThat(BY_DANA.includes(held(Optional.of("Dana"), false))).isTrue();
    assertThat(BY_DANA.includes(held(Optional.of("li"), false))).isFalse();
    assertThat(BY_DANA.includes(held(Optional.of("dana"), true))).isFalse();
  }

  private static ListedAccount held(Optional<String> by, boolean isResolved) {
    return withRisk(Optional.of(new HeldRisk(1, by.map(Csm::new), Optional.empty(), isResolved)));
  }

  private static ListedAccount withRisk(Optional<HeldRisk> risk) {
    var account = ListedAccount.of(AccountStateBuilder.of(AccountLog.of("acme"), TODAY).state());
    return new ListedAccount(
        account.id(),
        account.profile(),
        account.health(),
        account.terms(),
        new ListedAttention(
            risk, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
  }
}
