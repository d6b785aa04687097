package dev.oarlock.cli.demo.sample;

import java.time.Instant;
import java.util.List;

/// Plays an account's story over the year that ends now.
record AccountYear(
    SampleAccount account, AccountStory story, List<SampleForecast> forecasts, Instant now) {
  static final int DAYS = 365;

  List<SampleSignal> signals() {
    var timeline = SignalTimeline.of(account, now);
    new LifecycleEvents(account, timeline).addAll();
    var everyday = new DailyActivity(account, story, timeline);
    for (var daysAgo = Math.min(DAYS, account.started()); daysAgo >= lastDaysAgo(); daysAgo--) {
      everyday.addDay(daysAgo);
    }
    story.events().stream()
        .filter(event -> event.daysAgo() >= lastDaysAgo())
        .forEach(event -> timeline.add(event.daysAgo(), event.type(), event.detail().deepCopy()));
    var renewal = timeline.today().plusDays(account.renews());
    forecasts.forEach(forecast ->
        timeline.add(forecast.ago(), forecast.signalType(), forecast.toDetail(renewal)));
    return timeline.signals();
  }

  /// Until how many days ago there is anything to tell.
  private int lastDaysAgo() {
    return account.hasChurned() ? account.leftAgo() + 1 : 1;
  }
}
