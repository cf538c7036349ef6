/** Carries a replay out: reads a range, makes what is to be sent of it, and sends it together with its progress. */
@NullMarked
package newswire.enrich.replay.run;

import org.jspecify.annotations.NullMarked;
