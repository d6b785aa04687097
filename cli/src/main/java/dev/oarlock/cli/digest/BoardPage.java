package dev.oarlock.cli.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.oarlock.domain.portfolio.board.DigestReport.BoardReport;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.RevenueCategoryText;
import dev.oarlock.slack.view.board.BoardFigures;
import dev.oarlock.slack.view.board.BoardFigures.BoardMeasure;
import dev.oarlock.slack.view.revenue.ForecastSentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The board pack as a page of its own, which needs nothing else and prints on one sheet of A4.
final class BoardPage {
  private static final int MAX_REASONS = 6;

  private BoardPage() {}

  static String of(BoardReport report) {
    var figures = new BoardFigures(report);
    return template()
        .replace("<!--title-->", escaped("Board pack, " + figures.quarter()))
        .replace("<!--headline-->", escaped(figures.headline()))
        .replace("<!--movements-->", movements(figures))
        .replace("<!--waterfall-->", BoardCharts.movements(report.pack()))
        .replace("<!--closings-->", BoardCharts.closings(figures))
        .replace("<!--measures-->", measures(figures))
        .replace("<!--plan-->", plan(figures))
        .replace("<!--losses-->", losses(figures))
        .replace("<!--forecast-->", forecast(report))
        .replace("<!--definitions-->", definitions(figures));
  }

  private static String movements(BoardFigures figures) {
    var revenue = figures.pack().revenue();
    var rows =
        Stream.of(
                Stream.of(row("Opening", MoneyText.of(revenue.opening()))),
                Arrays.stream(RevenueCategory.values())
                    .filter(category -> !revenue.movement(category).isZero())
                    .map(category ->
                        row(
                            EnglishPhrases.capitalize(RevenueCategoryText.of(category)),
                            MoneyText.signed(revenue.movement(category)))),
                Stream.of(row("Closing", MoneyText.of(revenue.closing()))))
            .flatMap(each -> each)
            .collect(Collectors.joining("\n"));
    return rows;
  }

  private static String row(String name, String... values) {
    return Arrays.stream(values)
        .map(value -> "<td>" + escaped(value) + "</td>")
        .collect(Collectors.joining("", "<tr><th>" + escaped(name) + "</th>", "</tr>"));
  }

  private static String measures(BoardFigures figures) {
    var head =
        figures.quarters().stream()
            .map(quarter -> "<th>" + escaped(quarter) + "</th>")
            .collect(Collectors.joining("", "<tr><td></td>", "</tr>"));
    return figures.measures().stream()
        .map(it -> row(it.name(), it.values().toArray(String[]::new)))
        .collect(Collectors.joining("\n", head + "\n", ""));
  }

  private static String plan(BoardFigures figures) {
    return figures.plan().map(it -> "<p>Plan: " + escaped(it) + "</p>").orElse("");
  }

  private static String losses(BoardFigures figures) {
    var reasons =
        figures.reasons().stream()
            .limit(MAX_REASONS)
            .map(reason -> "<li>" + escaped(reason) + "</li>")
            .collect(Collectors.joining());
    return "<p>" + escaped(figures.losses()) + "</p><ul>" + reasons + "</ul>";
  }

  private static String forecast(BoardReport report) {
    return ForecastSentence.of(report.outlook())
        .map(said -> "<p>" + unbroken(escaped(said.replace("*", ""))) + "</p>")
        .orElse("");
  }

  private static String definitions(BoardFigures figures) {
    var told =
        Stream.concat(
            figures.measures().stream().map(BoardPage::definition),
            figures.currencyNote().stream());
    var known = "As known on " + DayText.of(figures.pack().day()) + ".";
    return escaped(Stream.concat(Stream.of(known), told).collect(Collectors.joining(" ")));
  }

  private static String definition(BoardMeasure measure) {
    return measure.name() + ": " + measure.definition() + ".";
  }

  /// A browser may end a line after a minus, which would be no number any more.
  private static String unbroken(String text) {
    return text.replace("−", "−\u2060");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String template() {
    var name = "board.html";
    try (var in = Objects.requireNonNull(BoardPage.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8).strip() + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
