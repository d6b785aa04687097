package dev.oarlock.aws.store.digest;

import dev.oarlock.domain.portfolio.board.DigestVersion.Leadership;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Compares the digest by what the night left with one that reads all states, in all that does not
/// follow from small moves of scores.
public record DigestRecount(List<String> differences) {
  private static final Map<String, Function<PortfolioDigest, Object>> PARTS = parts();

  public DigestRecount {
    differences = List.copyOf(differences);
  }

  public static DigestRecount of(DigestSource source) {
    var prepared = source.week(new Leadership());
    var counted = source.recount();
    var differences = new ArrayList<String>();
    PARTS.forEach((name, part) -> {
      if (!part.apply(prepared.digest()).equals(part.apply(counted.digest()))) {
        differences.add(name);
      }
    });
    return new DigestRecount(differences);
  }

  private static Map<String, Function<PortfolioDigest, Object>> parts() {
    var parts = new LinkedHashMap<String, Function<PortfolioDigest, Object>>();
    parts.put("revenue", PortfolioDigest::revenue);
    parts.put("CMRR at risk", PortfolioDigest::riskRevenue);
    parts.put("who came to be at risk", PortfolioDigest::enteredRisk);
    parts.put("who is at risk no longer", PortfolioDigest::leftRisk);
    parts.put("who left", PortfolioDigest::churned);
    parts.put("who gave notice", PortfolioDigest::notices);
    parts.put("who pays less", PortfolioDigest::contractions);
    parts.put("overdue renewals", PortfolioDigest::lateRenewals);
    parts.put("customers by band", PortfolioDigest::bands);
    parts.put("wins", PortfolioDigest::wins);
    parts.put("the month so far", PortfolioDigest::jar);
    return parts;
  }
}
