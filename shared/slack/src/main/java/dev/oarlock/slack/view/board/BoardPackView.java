package dev.oarlock.slack.view.board;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.board.DigestReport.BoardReport;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.view.board.BoardFigures.BoardMeasure;
import dev.oarlock.slack.view.revenue.ForecastSentence;
import dev.oarlock.slack.view.revenue.RevenueSection;
import dev.oarlock.slack.view.revenue.WaterfallChart;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A quarter for the board, by standard definitions, in one message.
public final class BoardPackView {
  private static final int MAX_REASONS = 10;

  private BoardPackView() {}

  public static Card of(BoardReport report) {
    var figures = new BoardFigures(report);
    var pack = report.pack();
    return Card.titled(text("Board pack, {0}", figures.quarter()))
        .say("*" + figures.headline() + ".*\n" + RevenueSection.moved(pack.revenue()))
        .with(WaterfallChart.of(pack.revenue(), pack.currencies().main()))
        .bullets(text("*Retention and customers*"), measures(figures))
        .say(figures.plan().map(it -> text("*Plan*: {0}", it)))
        .with(losses(figures))
        .say(ForecastSentence.of(report.outlook()))
        .smallPrint(smallPrint(figures));
  }

  private static List<String> measures(BoardFigures figures) {
    return figures.measures().stream()
        .map(it -> "%s: *%s*%s".formatted(it.name(), it.latest(), before(figures, it)))
        .toList();
  }

  /// `; Q2 2026 92.1 %, Q1 2026 91.0 %`.
  private static String before(BoardFigures figures, BoardMeasure measure) {
    var earlier = figures.quarters().size() - 1;
    return earlier == 0
        ? ""
        : IntStream.iterate(earlier - 1, i -> i >= 0, i -> i - 1)
            .mapToObj(i -> figures.quarters().get(i) + " " + measure.values().get(i))
            .collect(Collectors.joining(", ", "; ", ""));
  }

  private static BulletList losses(BoardFigures figures) {
    return BulletList.of(
        "*" + figures.losses() + "*",
        figures.reasons().stream()
            .limit(MAX_REASONS)
            .map(it -> Mrkdwn.escape(Mrkdwn.shortened(it, 120)))
            .toList());
  }

  private static String smallPrint(BoardFigures figures) {
    var definitions =
        figures.measures().stream()
            .map(it -> it.name() + ": " + it.definition() + ".")
            .collect(Collectors.joining(" "));
    return text(
        "As known on {0}. {1}{2} As a page: {3}",
        DayText.of(figures.pack().day()),
        definitions,
        Optional.of(figures).flatMap(BoardFigures::currencyNote).map(it -> " " + it).orElse(""),
        Mrkdwn.code("./oarlock digest --board"));
  }
}
