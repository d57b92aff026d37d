import type { Policies, Site } from '@/lib/content/model';
import type { Strings } from '@/lib/strings/vi';
import {
  accessibilityPath,
  correctionsPath,
  feedsPath,
  frontPath,
  latestPath,
  mostReadPath,
  savedPath,
} from '@/lib/urls';
import { ComfortsButton } from './comforts';
import { LiteChoice } from './lite-choice';

const policyNames = [
  'publishingPrinciples',
  'ethicsPolicy',
  'masthead',
  'ownershipFundingInfo',
  'licensing',
] as const satisfies (keyof Policies)[];

type Props = { site: Site; words: Strings };

export function Footer({ site, words }: Props) {
  const { publisher } = site;
  const particulars: [string, string | undefined][] = [
    [words.publisher, publisher.name],
    [words.editorInChief, publisher.editorInChief],
    [words.address, publisher.address],
    [words.phone, publisher.phone],
  ];
  const policies = policyNames.flatMap((name) => {
    const address = site.policies[name];
    return address ? [[name, address] as const] : [];
  });
  return (
    <footer className="footer">
      <div className="wrap footer-grid">
        <div className="footer-name">
          <p className="nameplate-small">
            <a href={frontPath}>{site.name}</a>
          </p>
          {site.footerText && <p className="footer-text">{site.footerText}</p>}
        </div>
        <nav aria-label={words.sections} className="footer-sections">
          <ul>
            {site.sections
              .flatMap((section) => [section, ...section.children])
              .map((section) => (
                <li key={section.id}>
                  <a href={section.path}>{section.name}</a>
                </li>
              ))}
            <li>
              <a href={latestPath}>{words.latest}</a>
            </li>
            <li>
              <a href={mostReadPath()}>{words.mostRead}</a>
            </li>
            <li>
              <a href={correctionsPath}>{words.corrections}</a>
            </li>
            <li>
              <a href={feedsPath}>{words.rss}</a>
            </li>
            <li>
              <a href={savedPath}>{words.keeping.savedTitle}</a>
            </li>
            <li>
              <a href={accessibilityPath}>{words.accessibility}</a>
            </li>
            {policies.map(([name, address]) => (
              <li key={name}>
                <a href={address}>{words.policies[name]}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="footer-particulars">
          <dl>
            {particulars.map(
              ([term, value]) =>
                value && (
                  <div key={term}>
                    <dt>{term}</dt>
                    <dd>{value}</dd>
                  </div>
                ),
            )}
            {publisher.email && (
              <div>
                <dt>{words.email}</dt>
                <dd>
                  <a href={`mailto:${publisher.email}`}>{publisher.email}</a>
                </dd>
              </div>
            )}
          </dl>
          {site.socialLinks.length > 0 && (
            <ul aria-label={words.follow} className="footer-social">
              {site.socialLinks.map(({ name, url }) => (
                <li key={url}>
                  <a href={url} rel="me noopener">
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          )}
          <LiteChoice words={words.keeping} />
          <p className="footer-top">
            <a href="#dau-trang">{words.backToTop}</a> <ComfortsButton label={words.comforts} />
          </p>
        </div>
      </div>
    </footer>
  );
}
