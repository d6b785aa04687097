package dev.oarlock.cli.demo.sample;

import dev.oarlock.cli.demo.sample.signal.SampleSignal;
import dev.oarlock.cli.demo.sample.signal.SignalTimeline;
import java.util.List;

/// Plays an account's story over the year that ends now, and the days that have passed since.
record AccountYear(
    SampleAccount account,
    AccountStory story,
    List<SampleForecast> forecasts,
    SamplePeriod period) {
  static final int DAYS = 365;

  /// What is told of the time before, so that nobody seems never to have used the product.
  private static final int DAYS_BEFORE = 7;

  List<SampleSignal> signals() {
    var timeline = SignalTimeline.of(account.id(), period.yearEnd(), period.daysSince());
    var terms = new SampleTerms(account, timeline.today());
    new LifecycleEvents(account, terms, timeline).addAll();
    var everyday = new DailyActivity(account, story, timeline);
    var first = Math.min(DAYS + DAYS_BEFORE, timeline.daysAgo(terms.start()));
    for (var daysAgo = first; daysAgo >= -period.daysSince(); daysAgo--) {
      // the day on which the year ends is not over when it is told
      if (daysAgo != 0 && terms.isUsed(timeline.today().minusDays(daysAgo))) {
        everyday.addDay(daysAgo);
      }
    }
    story.events().stream()
        .filter(event -> terms.isUsed(timeline.today().minusDays(event.daysAgo())))
        .forEach(event -> timeline.add(event.daysAgo(), event.type(), event.detail().deepCopy()));
    forecasts.forEach(forecast ->
        timeline.add(forecast.ago(), forecast.signalType(), forecast.toDetail(terms.renewal())));
    return timeline.signals();
  }
}
