package dev.oarlock.slack.view.metric;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.slack.card.Card;
import java.util.List;

/// What can be typed after `/metrics`.
public final class MetricsHelpView {

  private MetricsHelpView() {}

  public static Card of() {
    return Card.saying(
            text(
                "`/metrics` says what customers pay a month, what moved it, and how much of it and"
                    + " of them stayed. Only you see the answer."))
        .bullets("", forms());
  }

  private static List<String> forms() {
    return List.of(
        text(
            "`/metrics`: this quarter so far; also `last quarter`, `Q3`, `Q3 2026`, `Sep 2026`,"
                + " `2026`, `ytd`, `last week`, `last 6 months`, `since 1 Aug`, `Jan to Mar`; of"
                + " the plan's fiscal year `FY26`, `last fiscal quarter`, `FQ3`, `fiscal ytd`"),
        text("`/metrics 2026 by quarter`: a line a period; also `by month` and `by year`"),
        text(
            "`/metrics last quarter by segment`: split; also by industry, region, size, tenure,"
                + " channel, product, csm and cohort"),
        text(
            "`/metrics segment Enterprise`: narrowed down, by the same words; they combine, and the"
                + " beginning of a name is enough: `size 300 tenure first`"),
        text(
            "`/metrics last quarter reported`: as it was when each month was closed, instead of as"
                + " it is known now"),
        text(
            "`/metrics renewals last quarter`: what was due, early, on time and late, and what of"
                + " it churned"),
        text(
            "`/metrics customers this year`: surveys, time to first value, discounts, contract"
                + " sizes, and losses with their reasons"),
        text("`/metrics saves this year`: what plays came to, and what they kept"),
        text(
            "`/metrics plan this year`: planned, expected and actual, what customers cost and"
                + " bring, and what churned before anybody acted"),
        text("`/metrics how`: what each number means"));
  }
}
