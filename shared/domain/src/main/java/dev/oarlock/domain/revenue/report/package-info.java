/// Revenue of the whole portfolio by period: the waterfall of monthly revenue, and retention.
@NullMarked
package dev.oarlock.domain.revenue.report;

import org.jspecify.annotations.NullMarked;
