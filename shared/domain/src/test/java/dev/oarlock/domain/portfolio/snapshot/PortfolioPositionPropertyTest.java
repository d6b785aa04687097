package dev.oarlock.domain.portfolio.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.portfolio.exposure.AccountExposure;
import dev.oarlock.domain.portfolio.exposure.AccountExposures;
import dev.oarlock.domain.portfolio.exposure.ForecastHorizon;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PortfolioPositionPropertyTest {
  private static final ForecastHorizon HORIZON = new ForecastHorizon(LocalDate.parse("2026-11-22"));

  @Property(tries = 60)
  void aSnapshotNeedsNothingOfWhatOnlyDrawsNeed(
      @ForAll("portfolios") List<AccountExposure> portfolio) {
    var drawn = portfolio.stream().map(it -> AccountExposures.withLoading(it, .3)).toList();
    var kept = drawn.stream().map(AccountExposure::withoutLoadings).toList();

    assertThat(position(kept).snapshot()).isEqualTo(position(drawn).snapshot());
    assertThat(kept)
        .flatMap(AccountExposure::churnByQuarter)
        .allMatch(at -> at.loadings().factorCount() == 0);
  }

  private static PortfolioPosition position(List<AccountExposure> exposures) {
    return PortfolioPosition.of(exposures, HORIZON, "expert");
  }

  @Provide
  Arbitrary<List<AccountExposure>> portfolios() {
    return AccountExposures.portfolios();
  }
}
