package dev.oarlock.aws.survey;

import dev.oarlock.domain.portfolio.Grouping;
import dev.oarlock.domain.portfolio.Portfolio;
import java.time.LocalDate;
import java.util.List;

/// The book in groups, as it was on a day.
public record Portfolios(LocalDate day, List<Portfolio> all) {
  public Portfolios {
    all = List.copyOf(all);
  }

  public Portfolio by(Grouping grouping) {
    return all.stream().filter(it -> it.by() == grouping).findFirst().orElseThrow();
  }
}
