package dev.oarlock.domain.portfolio.exposure;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.CholeskyDecomposition;
import dev.oarlock.domain.churn.estimate.ChurnEstimate;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.rollup.PortfolioMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Exposures made by hand, and arbitrary ones.
public final class AccountExposures {
  private AccountExposures() {}

  public static AccountExposure exposure(String id, MultiCurrencyAmount cmrr, double... leftBy) {
    return exposure(id, "SMB", "dana", cmrr, leftBy);
  }

  /// For a CSM, with a probability of a tenth.
  public static AccountExposure of(String id, String csm, MultiCurrencyAmount cmrr) {
    return exposure(id, "SMB", csm, cmrr, .1);
  }

  private static AccountExposure exposure(
      String id, String segment, String csm, MultiCurrencyAmount cmrr, double... leftBy) {
    var member =
        new PortfolioMember(
            new AccountId(id),
            id,
            new Segment(segment),
            Optional.of(new Csm(csm)),
            Optional.empty(),
            OptionalInt.empty(),
            Band.UNKNOWN,
            false,
            cmrr,
            true);
    return new AccountExposure(
        member,
        IntStream.range(0, ForecastHorizon.QUARTERS)
            .mapToObj(i -> new Probability(leftBy[Math.min(i, leftBy.length - 1)]))
            .map(ChurnEstimate::certain)
            .toList(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /// With estimates of a model.
  public static AccountExposure estimated(
      String id, MultiCurrencyAmount cmrr, List<ChurnEstimate> byQuarter) {
    var it = exposure(id, cmrr, 0);
    return new AccountExposure(
        it.member(), byQuarter, it.renewal(), it.drivers(), it.renewalForecasts(), it.churn());
  }

  /// The same with a loading on one factor that all share, in log-odds.
  public static AccountExposure withLoading(AccountExposure it, double by) {
    var loadings = CholeskyDecomposition.of(new double[][] {{1}}).loadings(new double[] {by});
    return new AccountExposure(
        it.member(),
        it.churnByQuarter().stream()
            .map(at -> new ChurnEstimate(at.probability(), loadings))
            .toList(),
        it.renewal(),
        it.drivers(),
        it.renewalForecasts(),
        it.churn());
  }

  public static MultiCurrencyAmount euros(long euros) {
    return MultiCurrencyAmount.of(Money.of(100 * euros, "EUR"));
  }

  public static Arbitrary<List<AccountExposure>> portfolios() {
    return any().list().ofMaxSize(30).map(AccountExposures::numbered);
  }

  private static Arbitrary<AccountExposure> any() {
    var probabilities =
        Arbitraries.doubles()
            .between(0, 1)
            .list()
            .ofSize(ForecastHorizon.QUARTERS)
            .map(it -> it.stream().sorted().toList());
    return Combinators.combine(
            probabilities,
            Arbitraries.of("SMB", "Enterprise"),
            Arbitraries.of("dana", "tom", "lea"),
            amounts(),
            Arbitraries.doubles().between(-2, 2))
        .as((each, segment, csm, cmrr, loadings) ->
            withLoading(
                exposure(
                    "x",
                    segment,
                    csm,
                    cmrr,
                    each.stream().mapToDouble(Double::doubleValue).toArray()),
                loadings));
  }

  public static Arbitrary<MultiCurrencyAmount> amounts() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 3_000_001), Arbitraries.of("EUR", "USD", "JPY"))
        .as(Money::of)
        .list()
        .ofMinSize(1)
        .ofMaxSize(2)
        .map(all ->
            all.stream()
                .map(MultiCurrencyAmount::of)
                .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus));
  }

  private static List<AccountExposure> numbered(List<AccountExposure> exposures) {
    var numbered = new ArrayList<AccountExposure>();
    for (var it : exposures) {
      var member = it.member();
      var named =
          exposure(
              "a" + numbered.size(),
              member.segment().name(),
              member.csm().orElseThrow().name(),
              member.cmrr(),
              0);
      numbered.add(
          new AccountExposure(
              named.member(),
              it.churnByQuarter(),
              it.renewal(),
              it.drivers(),
              it.renewalForecasts(),
              it.churn()));
    }
    return numbered;
  }

  public static MultiCurrencyAmount sum(Stream<MultiCurrencyAmount> amounts) {
    return amounts.reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }
}
