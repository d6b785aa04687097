package dev.oarlock.aws.store.portfolio;

import dev.oarlock.domain.portfolio.rollup.PortfolioBreakdown;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.List;

/// The portfolio in groups, as it was on a day.
@Json
public record PortfolioBreakdowns(LocalDate day, List<PortfolioBreakdown> breakdowns) {
  public PortfolioBreakdowns {
    breakdowns = List.copyOf(breakdowns);
  }

  public PortfolioBreakdown by(PortfolioDimension grouping) {
    return breakdowns.stream().filter(it -> it.by() == grouping).findFirst().orElseThrow();
  }
}
