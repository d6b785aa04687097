package dev.oarlock.domain.portfolio.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.rollup.PortfolioMember;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TouchTiersTest {
  private static final TouchTiers TIERS = new TouchTiers(Map.of("Enterprise", 10, "SMB", 50));

  @Test
  void fiveOfTenAndTenOfFiftyAreSeventyPercent() {
    var book = Stream.concat(members("Enterprise", 5, "dana"), members("smb", 10, "dana")).toList();

    assertThat(TIERS.share(book)).hasValueCloseTo(0.7, Offset.offset(1e-9));
  }

  @Test
  void aSegmentWithoutATierTakesNoRoom() {
    assertThat(TIERS.share(members("Tech", 900, "dana").toList())).isEmpty();
    assertThat(
            TIERS.share(
                Stream.concat(members("Tech", 900, "dana"), members("SMB", 5, "dana")).toList()))
        .hasValue(0.1);
  }

  @Test
  void theHeaviestLoadComesFirstAndNobodysAccountsAreNobodysLoad() {
    var book =
        Stream.of(
                members("Enterprise", 11, "tom"), members("SMB", 30, "dana"), members("SMB", 3, ""))
            .flatMap(it -> it)
            .toList();

    var loads = PortfolioLoads.of(book, TIERS);

    assertThat(loads).extracting(load -> load.group().name()).containsExactly("tom", "dana");
    assertThat(loads).extracting(CsmLoad::isOver).containsExactly(true, false);
    assertThat(PortfolioLoads.of(book, TouchTiers.none()))
        .extracting(load -> load.group().name())
        .containsExactly("dana", "tom");
  }

  @Test
  void aTierHasRoomForOneAtLeast() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TouchTiers(Map.of("SMB", 0)));
  }

  private static Stream<PortfolioMember> members(String segment, int count, String csm) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            new PortfolioMember(
                new AccountId(segment + i),
                segment + i,
                new Segment(segment),
                Optional.of(csm).filter(it -> !it.isEmpty()).map(Csm::new),
                Optional.empty(),
                OptionalInt.of(80),
                Band.GREEN,
                false,
                MultiCurrencyAmount.zero(),
                true));
  }
}
