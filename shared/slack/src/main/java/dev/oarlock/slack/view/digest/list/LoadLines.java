package dev.oarlock.slack.view.digest.list;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.load.CsmLoad;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.view.portfolio.PortfolioView;
import java.util.List;
import java.util.Optional;

/// Who of the CSMs has how much; where there is one alone, that is the headline already.
final class LoadLines {
  private LoadLines() {}

  static Optional<BulletList> of(List<CsmLoad> loads, int most) {
    return loads.size() < 2
        ? Optional.empty()
        : DigestLists.list(
            text("CSM load"),
            loads.stream().limit(most).map(LoadLines::line).toList(),
            loads.size());
  }

  private static String line(CsmLoad load) {
    return PortfolioView.line(PortfolioDimension.CSM, load.group())
        + (load.share().isEmpty()
            ? ""
            : text(
                "; touch tier *{0} %* full{1}",
                Math.round(100 * load.share().getAsDouble()),
                load.isOver() ? text(", *over it*") : ""));
  }
}
