package dev.oarlock.domain.outlook;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.account.Segment;
import dev.oarlock.domain.forecast.Cholesky;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.forecast.Prospect;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.portfolio.Member;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Stakes made by hand, and any.
final class Stakes {
  private Stakes() {}

  static Stake stake(String id, Amounts cmrr, double... leftBy) {
    return stake(id, "SMB", "dana", cmrr, leftBy);
  }

  /// Of a CSM, with a chance of a tenth.
  static Stake of(String id, String csm, Amounts cmrr) {
    return stake(id, "SMB", csm, cmrr, .1);
  }

  private static Stake stake(
      String id, String segment, String csm, Amounts cmrr, double... leftBy) {
    var member =
        new Member(
            new AccountId(id),
            id,
            new Segment(segment),
            Optional.of(new Csm(csm)),
            Optional.empty(),
            OptionalInt.empty(),
            Band.UNKNOWN,
            cmrr,
            true);
    return new Stake(
        member,
        IntStream.range(0, Horizon.QUARTERS)
            .mapToObj(i -> new Probability(leftBy[Math.min(i, leftBy.length - 1)]))
            .map(Prospect::certain)
            .toList(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /// The same, whose log-odds move with one weight that all share: so much a standard deviation.
  static Stake swayed(Stake it, double by) {
    var sway = Cholesky.of(new double[][] {{1}}).sway(new double[] {by});
    return new Stake(
        it.member(),
        it.ahead().stream().map(at -> new Prospect(at.chance(), sway)).toList(),
        it.renewal(),
        it.drivers(),
        it.calls(),
        it.departure());
  }

  static Amounts euros(long euros) {
    return Amounts.of(Money.of(100 * euros, "EUR"));
  }

  static Arbitrary<List<Stake>> books() {
    return any().list().ofMaxSize(30).map(Stakes::numbered);
  }

  private static Arbitrary<Stake> any() {
    var chances =
        Arbitraries.doubles()
            .between(0, 1)
            .list()
            .ofSize(Horizon.QUARTERS)
            .map(it -> it.stream().sorted().toList());
    return Combinators.combine(
            chances,
            Arbitraries.of("SMB", "Enterprise"),
            Arbitraries.of("dana", "tom", "lea"),
            amounts(),
            Arbitraries.doubles().between(-2, 2))
        .as((each, segment, csm, cmrr, sway) ->
            swayed(
                stake(
                    "x",
                    segment,
                    csm,
                    cmrr,
                    each.stream().mapToDouble(Double::doubleValue).toArray()),
                sway));
  }

  static Arbitrary<Amounts> amounts() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 3_000_001), Arbitraries.of("EUR", "USD", "JPY"))
        .as(Money::of)
        .list()
        .ofMinSize(1)
        .ofMaxSize(2)
        .map(all -> all.stream().map(Amounts::of).reduce(Amounts.none(), Amounts::plus));
  }

  private static List<Stake> numbered(List<Stake> stakes) {
    var numbered = new ArrayList<Stake>();
    for (var it : stakes) {
      var member = it.member();
      var named =
          stake(
              "a" + numbered.size(),
              member.segment().name(),
              member.csm().orElseThrow().name(),
              member.cmrr(),
              0);
      numbered.add(
          new Stake(
              named.member(), it.ahead(), it.renewal(), it.drivers(), it.calls(), it.departure()));
    }
    return numbered;
  }

  static Amounts sum(Stream<Amounts> amounts) {
    return amounts.reduce(Amounts.none(), Amounts::plus);
  }
}
