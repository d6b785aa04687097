/// Events of other systems, in their own words, become signals by a mapping.
@NullMarked
package dev.oarlock.ingest.partner;

import org.jspecify.annotations.NullMarked;
