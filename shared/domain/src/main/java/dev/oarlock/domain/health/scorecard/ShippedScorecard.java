package dev.oarlock.domain.health.scorecard;

import dev.oarlock.domain.health.component.HealthComponent;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.health.measure.ScoreCurve;
import dev.oarlock.domain.health.measure.ScoreCurve.Linear;
import dev.oarlock.domain.health.measure.ScoreCurve.SelfRelative;
import dev.oarlock.domain.health.measure.ScoreCurve.TenureColumns;
import dev.oarlock.domain.health.measure.ScoreCurve.TwoSided;
import dev.oarlock.domain.health.scorecard.Scorecard.ComponentRule;
import dev.oarlock.domain.health.scorecard.Scorecard.GuardrailRule;
import dev.oarlock.domain.health.scorecard.Scorecard.MeasureRule;
import java.util.List;

/// The scorecard that comes with Oarlock. docs/health.md says where each number comes from.
final class ShippedScorecard {
  private ShippedScorecard() {}

  static final Scorecard SCORECARD =
      new Scorecard(
          "shipped-2",
          List.of(
              componentRule(HealthComponent.ADOPTION, 30, adoption()),
              componentRule(HealthComponent.SUPPORT, 10, support()),
              componentRule(HealthComponent.SURVEYS, 8, surveys()),
              componentRule(
                  HealthComponent.MARKETING,
                  2,
                  measureRule(
                      Measure.CAMPAIGN_INTEREST, 100, Linear.of(-4, 0, 0, 40, 4, 70, 12, 100))),
              componentRule(
                  HealthComponent.COMMUNITY,
                  2,
                  measureRule(Measure.COMMUNITY_ACTIVITY, 100, Linear.of(1, 50, 4, 70, 12, 100))),
              componentRule(
                  HealthComponent.ADVOCACY,
                  3,
                  measureRule(Measure.ADVOCACY_ACTS, 100, Linear.of(1, 70, 2, 85, 3, 100))),
              componentRule(
                  HealthComponent.GROWTH,
                  10,
                  measureRule(
                      Measure.CMRR_GROWTH,
                      100,
                      Linear.of(0, 0, 80, 30, 100, 60, 104, 70, 120, 100))),
              componentRule(HealthComponent.SELF_SUFFICIENCY, 3, selfSufficiency()),
              componentRule(HealthComponent.PAYMENTS, 9, payments()),
              componentRule(HealthComponent.RELATIONSHIP, 10, relationship()),
              componentRule(HealthComponent.OUTCOMES, 8, outcomes()),
              componentRule(
                  HealthComponent.SENTIMENT,
                  5,
                  measureRule(Measure.PULSE, 100, Linear.of(1, 0, 2, 25, 3, 50, 4, 80, 5, 100)))),
          BandThresholds.shipped(),
          List.of(
              new GuardrailRule(GuardrailCondition.SPONSOR_GONE, 60),
              new GuardrailRule(GuardrailCondition.UNUSED, 60),
              new GuardrailRule(GuardrailCondition.SERVICE_DOWN, 60),
              new GuardrailRule(GuardrailCondition.INVOICE_LONG_OVERDUE, 40),
              new GuardrailRule(GuardrailCondition.INVOICE_WRITTEN_OFF, 40)),
          40);

  private static MeasureRule[] adoption() {
    return new MeasureRule[] {
      measureRule(
          Measure.LICENCES_ACTIVE,
          50,
          columns(
              new TenureColumns.Column(0, Linear.of(0, 0, 10, 50, 30, 75, 50, 100)),
              new TenureColumns.Column(4, Linear.of(0, 0, 30, 45, 50, 70, 75, 100)),
              new TenureColumns.Column(7, Linear.of(0, 0, 30, 25, 60, 70, 85, 100)))),
      measureRule(
          Measure.USAGE_TREND, 25, SelfRelative.of(50, 0, 70, 30, 90, 70, 100, 85, 120, 100)),
      measureRule(Measure.FEATURE_BREADTH, 15, Linear.of(0, 0, 30, 30, 60, 75, 90, 100)),
      measureRule(Measure.EXECUTIVES_ACTIVE, 5, Linear.of(0, 30, 1, 85, 2, 100)),
      measureRule(Measure.WEEKS_UNUSED, 5, Linear.of(2, 100, 4, 40, 8, 0))
    };
  }

  private static MeasureRule[] support() {
    return new MeasureRule[] {
      measureRule(
          Measure.TICKET_RATE, 18, TwoSided.of(0, 50, 0.3, 70, 1, 100, 4, 100, 8, 50, 14, 0)),
      measureRule(Measure.URGENT_OPEN, 18, Linear.of(0, 100, 1, 55, 2, 30, 4, 0)),
      measureRule(Measure.TICKET_SATISFACTION, 15, Linear.of(1, 0, 3, 40, 4, 70, 5, 100)),
      measureRule(Measure.TIME_TO_RESOLVE, 9, Linear.of(8, 100, 24, 80, 72, 40, 168, 0)),
      measureRule(Measure.DISRUPTION_HOURS, 40, Linear.of(0, 100, 1, 80, 4, 40, 12, 0))
    };
  }

  private static MeasureRule[] surveys() {
    return new MeasureRule[] {
      measureRule(Measure.NPS, 50, Linear.of(-100, 0, 0, 50, 30, 70, 70, 100)),
      measureRule(Measure.CSAT, 30, Linear.of(1, 0, 3, 40, 4, 70, 5, 100)),
      measureRule(Measure.CES, 20, Linear.of(1, 0, 4, 40, 5, 70, 7, 100))
    };
  }

  private static MeasureRule[] selfSufficiency() {
    return new MeasureRule[] {
      measureRule(Measure.LOGINS_PER_USER, 40, SelfRelative.of(50, 0, 80, 50, 100, 80, 120, 100)),
      measureRule(Measure.HELP_NEEDED, 25, Linear.of(2, 100, 4, 80, 8, 30, 14, 0)),
      measureRule(Measure.LOW_PRIORITY_TICKETS, 10, Linear.of(20, 100, 50, 70, 100, 20)),
      measureRule(Measure.ANSWERS_GIVEN, 25, Linear.of(0, 30, 50, 80, 75, 100))
    };
  }

  private static MeasureRule[] payments() {
    return new MeasureRule[] {
      measureRule(Measure.WEEKS_OVERDUE, 60, Linear.of(0, 100, 2, 70, 4, 40, 8, 0)),
      measureRule(Measure.DAYS_LATE, 40, Linear.of(0, 100, 10, 75, 30, 40, 60, 0))
    };
  }

  private static MeasureRule[] relationship() {
    return new MeasureRule[] {
      measureRule(Measure.SPONSORS, 50, Linear.of(0, 0, 1, 100)),
      measureRule(Measure.CHAMPIONS, 15, Linear.of(0, 10, 1, 100)),
      measureRule(Measure.EXECUTIVE_CONTACT, 35, Linear.of(13, 100, 26, 50, 52, 0))
    };
  }

  private static MeasureRule[] outcomes() {
    return new MeasureRule[] {
      measureRule(Measure.TARGETS_MET, 70, Linear.of(0, 0, 100, 100)),
      measureRule(Measure.TIME_TO_VALUE, 30, Linear.of(90, 100, 120, 70, 180, 40, 365, 0))
    };
  }

  private static ComponentRule componentRule(
      HealthComponent component, int weight, MeasureRule... measureRules) {
    return new ComponentRule(component, weight, List.of(measureRules));
  }

  private static MeasureRule measureRule(Measure measure, int weight, ScoreCurve curve) {
    return new MeasureRule(measure, weight, curve);
  }

  private static TenureColumns columns(TenureColumns.Column... columns) {
    return new TenureColumns(List.of(columns));
  }
}
