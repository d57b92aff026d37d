import type { Check } from '@/lib/newsroom/checks/check-model';
import type { Say } from '@/lib/newsroom/desk/words';
import './check-previews.css';

type Card = Check['card'];
type Props = { card: Card; say: Say };

/** The story as a card, as it is shared: the picture cut to 1200×630, the words cut after so many lines. */
export function CheckCards({ card, say }: Props) {
  return (
    <section className="check-part" aria-labelledby="check-cards">
      <h4 id="check-cards">{say('Khi được chia sẻ', 'When it is shared')}</h4>
      <div className="check-previews">
        <ShareCard network="Facebook" card={card} say={say} />
        <ShareCard network="Zalo" card={card} say={say} />
      </div>
      <p className="check-hint">
        {say(
          'Khổ ảnh là khổ mà Facebook khuyên dùng; số dòng chữ là theo quan sát, mỗi ứng dụng và mỗi màn hình có thể cắt khác.',
          'The picture has the size that Facebook advises; the lines of text are observed, and every app and screen may cut otherwise.',
        )}
      </p>
    </section>
  );
}

type ShareCardProps = Props & { network: 'Facebook' | 'Zalo' };

function ShareCard({ network, card, say }: ShareCardProps) {
  const host = <span className="check-card-host">{card.host}</span>;
  return (
    <figure className="check-card" data-network={network}>
      <figcaption>{network}</figcaption>
      <div className="check-card-box">
        {card.picture ? (
          // biome-ignore lint/performance/noImgElement: a picture of the paper, made already
          <img src={card.picture} alt="" width={1200} height={630} loading="lazy" />
        ) : (
          <p className="check-card-blank">
            {say('Ảnh vẽ từ tiêu đề, có sau khi đăng', 'A picture drawn of the headline, once it is out')}
          </p>
        )}
        <p className="check-card-words">
          {network === 'Facebook' && host}
          <b>{card.title}</b>
          {card.description && <span className="check-card-text">{card.description}</span>}
          {network === 'Zalo' && host}
        </p>
      </div>
    </figure>
  );
}
