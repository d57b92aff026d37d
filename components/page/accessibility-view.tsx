import type { Site } from '@/lib/content/model';
import { accessibilityCheckedOn } from '@/lib/strings/accessibility';
import type { AccessibilityWords } from '@/lib/strings/accessibility-vi';
import type { Strings } from '@/lib/strings/vi';
import { longDay } from '@/lib/time';
import { accessibilityPath } from '@/lib/urls';
import { Breadcrumb } from './breadcrumb';

type Props = { site: Site; statement: AccessibilityWords; words: Strings };

/** What the paper does for everyone to be able to read it, and whom to tell where it fails. */
export function AccessibilityView({ site, statement, words }: Props) {
  const { conformance, checks, limits, comforts } = statement;
  return (
    <div>
      <Breadcrumb crumbs={[{ name: words.accessibility, path: accessibilityPath }]} words={words} />
      <header className="list-head">
        <h1 className="list-title">{statement.title}</h1>
        <p className="list-description">{statement.description}</p>
      </header>
      <div className="body">
        <h2>{conformance.title}</h2>
        <p>{conformance.text(site.name)}</p>
        <p>
          <a href="https://www.w3.org/TR/WCAG22/" rel="noopener">
            {conformance.standard}
          </a>
        </p>
        <p>
          {conformance.checkedOn}{' '}
          <time dateTime={accessibilityCheckedOn.toISOString().slice(0, 10)}>
            {longDay(accessibilityCheckedOn)}
          </time>
          .
        </p>
        <h2>{checks.title}</h2>
        <p>{checks.text}</p>
        <Items items={checks.items} />
        <h2>{limits.title}</h2>
        <Items items={limits.items} />
        <h2>{comforts.title}</h2>
        <ul>
          {comforts.items.map(({ name, text }) => (
            <li key={name}>
              <strong>{name}</strong>: {text}
            </li>
          ))}
        </ul>
        <Complaints site={site} statement={statement} words={words} />
      </div>
    </div>
  );
}

function Items({ items }: { items: string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

function Complaints({ site, statement, words }: Props) {
  const { complaints } = statement;
  const { email, phone, address, editorInChief } = site.publisher;
  return (
    <>
      <h2>{complaints.title}</h2>
      <p>{email ? complaints.text : complaints.withoutEmail(site.name)}</p>
      {(email || phone || address) && (
        <ul>
          {email && (
            <li>
              {words.email}: <a href={`mailto:${email}`}>{email}</a>
            </li>
          )}
          {phone && (
            <li>
              {words.phone}: {phone}
            </li>
          )}
          {address && (
            <li>
              {words.address}: {address}
            </li>
          )}
        </ul>
      )}
      <p>{complaints.whatToWrite}</p>
      <p>{complaints.whatHappens}</p>
      {editorInChief && <p>{complaints.editor}</p>}
    </>
  );
}
