/// The components of health, their scores, and the exact whole points that each contributes.
@NullMarked
package dev.oarlock.domain.health.component;

import org.jspecify.annotations.NullMarked;
