package dev.oarlock.domain.health.component;

import java.util.Arrays;
import java.util.Optional;

/// The twelve parts of health: ten of the field's literature, plus outcomes and sentiment.
public enum HealthComponent {
  ADOPTION("Adoption"),
  SUPPORT("Support"),
  SURVEYS("Surveys"),
  MARKETING("Marketing engagement"),
  COMMUNITY("Community"),
  ADVOCACY("Advocacy"),
  GROWTH("Growth"),
  SELF_SUFFICIENCY("Self-sufficiency"),
  PAYMENTS("Payments"),
  RELATIONSHIP("Relationship"),
  OUTCOMES("Outcomes"),
  SENTIMENT("Sentiment");

  private final String title;

  HealthComponent(String title) {
    this.title = title;
  }

  /// The name people read.
  public String title() {
    return title;
  }

  /// The component with that title.
  public static Optional<HealthComponent> withTitle(String title) {
    return Arrays.stream(values()).filter(component -> component.title.equals(title)).findFirst();
  }
}
