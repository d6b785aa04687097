/// The portfolio as summarized once a day, kept for whoever asks.
@NullMarked
@Json.Import({ForecastAccuracy.class, ForecastBridge.class, RevenueForecast.class})
@Json.Import({
  DriverReading.class,
  WorstAccount.class,
  IntervalAccuracy.class
}) // optional, which is not looked into
package dev.oarlock.aws.store.portfolio;

import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast;
import dev.oarlock.domain.portfolio.rollup.HealthRollup.WorstAccount;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy;
import dev.oarlock.domain.portfolio.snapshot.IntervalAccuracy;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.NullMarked;
