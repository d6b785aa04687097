package dev.oarlock.domain.health;

import dev.oarlock.domain.health.Curve.Linear;
import dev.oarlock.domain.health.Curve.SelfRelative;
import dev.oarlock.domain.health.Curve.TenureColumns;
import dev.oarlock.domain.health.Curve.TwoSided;
import dev.oarlock.domain.health.Scorecard.Cap;
import dev.oarlock.domain.health.Scorecard.Gauge;
import dev.oarlock.domain.health.Scorecard.Part;
import java.util.List;

/// The scorecard that comes with Oarlock. docs/health.md says where each number comes from.
final class ShippedScorecard {
  private ShippedScorecard() {}

  static final Scorecard CARD =
      new Scorecard(
          "shipped-1",
          List.of(
              part(Component.ADOPTION, 30, adoption()),
              part(Component.SUPPORT, 10, support()),
              part(Component.SURVEYS, 8, surveys()),
              part(
                  Component.MARKETING,
                  2,
                  gauge(Measure.CAMPAIGN_INTEREST, 100, Linear.of(-4, 0, 0, 40, 4, 70, 12, 100))),
              part(
                  Component.COMMUNITY,
                  2,
                  gauge(Measure.COMMUNITY_ACTIVITY, 100, Linear.of(1, 50, 4, 70, 12, 100))),
              part(
                  Component.ADVOCACY,
                  3,
                  gauge(Measure.ADVOCACY_ACTS, 100, Linear.of(1, 70, 2, 85, 3, 100))),
              part(
                  Component.GROWTH,
                  10,
                  gauge(
                      Measure.CMRR_GROWTH,
                      100,
                      Linear.of(0, 0, 80, 30, 100, 60, 104, 70, 120, 100))),
              part(Component.SELF_SUFFICIENCY, 3, selfSufficiency()),
              part(Component.PAYMENTS, 9, payments()),
              part(Component.RELATIONSHIP, 10, relationship()),
              part(Component.OUTCOMES, 8, outcomes()),
              part(
                  Component.SENTIMENT,
                  5,
                  gauge(Measure.PULSE, 100, Linear.of(1, 0, 2, 25, 3, 50, 4, 80, 5, 100)))),
          Bands.shipped(),
          List.of(
              new Cap(Condition.SPONSOR_GONE, 60),
              new Cap(Condition.UNUSED, 60),
              new Cap(Condition.INVOICE_LONG_OVERDUE, 40)),
          40);

  private static Gauge[] adoption() {
    return new Gauge[] {
      gauge(
          Measure.LICENCES_ACTIVE,
          50,
          columns(
              new TenureColumns.Column(0, Linear.of(0, 0, 10, 50, 30, 75, 50, 100)),
              new TenureColumns.Column(4, Linear.of(0, 0, 30, 45, 50, 70, 75, 100)),
              new TenureColumns.Column(7, Linear.of(0, 0, 30, 25, 60, 70, 85, 100)))),
      gauge(Measure.USAGE_TREND, 25, SelfRelative.of(50, 0, 70, 30, 90, 70, 100, 85, 120, 100)),
      gauge(Measure.FEATURE_BREADTH, 15, Linear.of(0, 0, 30, 30, 60, 75, 90, 100)),
      gauge(Measure.EXECUTIVES_ACTIVE, 5, Linear.of(0, 30, 1, 85, 2, 100)),
      gauge(Measure.WEEKS_UNUSED, 5, Linear.of(2, 100, 4, 40, 8, 0))
    };
  }

  private static Gauge[] support() {
    return new Gauge[] {
      gauge(Measure.TICKET_RATE, 30, TwoSided.of(0, 50, 0.3, 70, 1, 100, 4, 100, 8, 50, 14, 0)),
      gauge(Measure.URGENT_OPEN, 30, Linear.of(0, 100, 1, 55, 2, 30, 4, 0)),
      gauge(Measure.TICKET_SATISFACTION, 25, Linear.of(1, 0, 3, 40, 4, 70, 5, 100)),
      gauge(Measure.TIME_TO_RESOLVE, 15, Linear.of(8, 100, 24, 80, 72, 40, 168, 0))
    };
  }

  private static Gauge[] surveys() {
    return new Gauge[] {
      gauge(Measure.NPS, 50, Linear.of(-100, 0, 0, 50, 30, 70, 70, 100)),
      gauge(Measure.CSAT, 30, Linear.of(1, 0, 3, 40, 4, 70, 5, 100)),
      gauge(Measure.CES, 20, Linear.of(1, 0, 4, 40, 5, 70, 7, 100))
    };
  }

  private static Gauge[] selfSufficiency() {
    return new Gauge[] {
      gauge(Measure.LOGINS_PER_USER, 40, SelfRelative.of(50, 0, 80, 50, 100, 80, 120, 100)),
      gauge(Measure.LOW_PRIORITY_TICKETS, 30, Linear.of(20, 100, 50, 70, 100, 20)),
      gauge(Measure.ANSWERS_GIVEN, 30, Linear.of(0, 30, 50, 80, 75, 100))
    };
  }

  private static Gauge[] payments() {
    return new Gauge[] {
      gauge(Measure.WEEKS_OVERDUE, 60, Linear.of(0, 100, 2, 70, 4, 40, 8, 0)),
      gauge(Measure.DAYS_LATE, 40, Linear.of(0, 100, 10, 75, 30, 40, 60, 0))
    };
  }

  private static Gauge[] relationship() {
    return new Gauge[] {
      gauge(Measure.SPONSORS, 50, Linear.of(0, 0, 1, 100)),
      gauge(Measure.CHAMPIONS, 15, Linear.of(0, 10, 1, 100)),
      gauge(Measure.EXECUTIVE_CONTACT, 35, Linear.of(13, 100, 26, 50, 52, 0))
    };
  }

  private static Gauge[] outcomes() {
    return new Gauge[] {
      gauge(Measure.TARGETS_MET, 70, Linear.of(0, 0, 100, 100)),
      gauge(Measure.TIME_TO_VALUE, 30, Linear.of(90, 100, 120, 70, 180, 40, 365, 0))
    };
  }

  private static Part part(Component component, int weight, Gauge... gauges) {
    return new Part(component, weight, List.of(gauges));
  }

  private static Gauge gauge(Measure measure, int weight, Curve curve) {
    return new Gauge(measure, weight, curve);
  }

  private static TenureColumns columns(TenureColumns.Column... columns) {
    return new TenureColumns(List.of(columns));
  }
}
