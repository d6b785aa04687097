/// How many accounts and how much revenue each CSM has, against what their touch tiers allow.
@NullMarked
package dev.oarlock.domain.portfolio.load;

import org.jspecify.annotations.NullMarked;
