package dev.oarlock.domain.portfolio.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.rollup.PortfolioBreakdown;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import dev.oarlock.domain.portfolio.rollup.PortfolioMember;
import dev.oarlock.domain.portfolio.rollup.PortfolioTally;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TouchTiersTest {
  private static final TouchTiers TIERS = new TouchTiers(Map.of("Enterprise", 10, "SMB", 50));

  @Test
  void fiveOfTenAndTenOfFiftyAreSeventyPercent() {
    var book = Stream.concat(members("Enterprise", 5, "dana"), members("smb", 10, "dana")).toList();

    assertThat(TIERS.share(segments(book.stream()))).hasValueCloseTo(0.7, Offset.offset(1e-9));
  }

  @Test
  void aSegmentWithoutATierTakesNoRoom() {
    assertThat(TIERS.share(segments(members("Tech", 900, "dana")))).isEmpty();
    assertThat(
            TIERS.share(
                segments(Stream.concat(members("Tech", 900, "dana"), members("SMB", 5, "dana")))))
        .hasValue(0.1);
  }

  @Test
  void theHeaviestLoadComesFirstAndNobodysAccountsAreNobodysLoad() {
    var book =
        Stream.of(
                members("Enterprise", 11, "tom"), members("SMB", 30, "dana"), members("SMB", 3, ""))
            .flatMap(it -> it)
            .toList();

    var loads = loads(book, TIERS);

    assertThat(loads).extracting(load -> load.group().name()).containsExactly("tom", "dana");
    assertThat(loads).extracting(CsmLoad::isOver).containsExactly(true, false);
    assertThat(loads(book, TouchTiers.none()))
        .extracting(load -> load.group().name())
        .containsExactly("dana", "tom");
  }

  @Test
  void aTierHasRoomForOneAtLeast() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TouchTiers(Map.of("SMB", 0)));
  }

  private static SortedMap<String, Integer> segments(Stream<PortfolioMember> members) {
    return new TreeMap<>(
        members.collect(Collectors.toMap(it -> it.segment().name(), _ -> 1, Integer::sum)));
  }

  private static List<CsmLoad> loads(List<PortfolioMember> members, TouchTiers tiers) {
    var groups = new PortfolioTally();
    var loads = new PortfolioLoads();
    members.forEach(groups::add);
    members.forEach(loads::add);
    var csms = PortfolioBreakdown.of(members, PortfolioDimension.CSM);
    return loads.of(csms, groups.owners(), tiers);
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
